import type { TypedDocumentString } from './generated/graphql.js';
import type { Notice } from './notices.js';

export type { Candidate, Notice, NoticeCode } from './notices.js';

/** An error of a field, or of the whole request. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [name: string]: unknown };
}

/** What the service answers. */
export interface Answer<Data> {
  readonly data: Data;
  /** Errors of fields, which are null in the data. */
  readonly errors: readonly GraphError[];
  readonly notices: readonly Notice[];
  /** The release that has answered: name it when you cite. */
  readonly release: string | undefined;
}

/** No answer: the service has refused the request, or somebody else has answered. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    message: string,
    readonly status: number,
    readonly errors: readonly GraphError[],
    /** Seconds after which to come again, where the service says so. */
    readonly retryAfter: number | undefined,
  ) {
    super(message);
  }

  /** The codes of the errors. */
  get codes(): readonly string[] {
    return this.errors.flatMap(({ extensions }) => extensions?.code ?? []);
  }
}

export interface ClientOptions {
  /** An API key or a token. */
  readonly key?: string;
  /** In place of the fetch of the platform. */
  readonly fetch?: typeof fetch;
}

export interface AskOptions {
  /** The id or date of a kept release; the served one if left out. */
  readonly release?: string;
  /** By GET, so that browsers and proxies may keep the answer. Not for what is known of a patient: addresses are logged. */
  readonly get?: boolean;
  readonly signal?: AbortSignal;
}

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphError[];
  readonly extensions?: { readonly release?: string; readonly notices?: readonly Notice[] };
}

type Variables<Of> = Of extends Record<string, never> ? [variables?: Record<string, never>, options?: AskOptions] : {} extends Of ? [variables?: Of, options?: AskOptions] : [variables: Of, options?: AskOptions];

const unknownHash = 'PERSISTED_QUERY_NOT_FOUND';

/** Asks a service. Documents are sent by their hash; a text goes along once where the service does not know it. */
export class KnowledgeGraphClient {
  readonly #endpoint: string;
  readonly #options: ClientOptions;
  readonly #own = new Map<string, string>();

  /** @param endpoint Where the service answers GraphQL, such as http://127.0.0.1:5080/graphql. */
  constructor(endpoint: string, options: ClientOptions = {}) {
    this.#endpoint = endpoint;
    this.#options = options;
  }

  /** Runs a document. Errors of fields are part of the answer; a request that has none is a RefusedError. */
  async ask<Data, Of>(document: TypedDocumentString<Data, Of>, ...[variables, options = {}]: Variables<Of>): Promise<Answer<Data>> {
    const text = String(document);
    const stored = (document.__meta__ as { hash?: string } | undefined)?.hash;
    const hash = this.#own.get(text) ?? stored ?? (await this.#hashOf(text));
    let [response, reply] = await this.#send<Data>({ documentId: hash, variables: variables ?? {} }, options, options.get === true);
    if (reply.errors?.some(({ extensions }) => extensions?.code === unknownHash)) {
      // What the service keeps is known by the hash of the very text.
      const sha256Hash = (await this.#hashOf(text)).slice('sha256:'.length);
      [response, reply] = await this.#send<Data>({ query: text, variables: variables ?? {}, extensions: { persistedQuery: { version: 1, sha256Hash } } }, options, false);
    }

    if (reply.data === undefined || reply.data === null) {
      throw refusedBy(response, reply.errors ?? []);
    }

    return { data: reply.data, errors: reply.errors ?? [], notices: reply.extensions?.notices ?? [], release: reply.extensions?.release };
  }

  async #hashOf(text: string): Promise<string> {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    const hash = `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    this.#own.set(text, hash);
    return hash;
  }

  async #send<Data>(request: Record<string, unknown>, options: AskOptions, byGet: boolean): Promise<[Response, Reply<Data>]> {
    const headers = new Headers({ accept: 'application/graphql-response+json' });
    if (this.#options.key !== undefined) {
      headers.set('authorization', `Bearer ${this.#options.key}`);
    }
    if (options.release !== undefined) {
      headers.set('graphql-release', options.release);
    }
    const init: RequestInit = { headers };
    if (options.signal !== undefined) {
      init.signal = options.signal;
    }

    let address = this.#endpoint;
    if (byGet) {
      // The endpoint may have a query of its own.
      address += `${address.includes('?') ? '&' : '?'}${new URLSearchParams(Object.entries(request).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]))}`;
    } else {
      headers.set('content-type', 'application/json');
      init.method = 'POST';
      init.body = JSON.stringify(request);
    }

    const response = await (this.#options.fetch ?? fetch)(address, init);
    try {
      return [response, (await response.json()) as Reply<Data>];
    } catch {
      throw refusedBy(response, []);
    }
  }
}

function refusedBy(response: Response, errors: readonly GraphError[]): RefusedError {
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new RefusedError(
    errors[0]?.message ?? `The service has not answered, but somebody else with status ${response.status}.`,
    response.status,
    errors,
    Number.isNaN(wait) ? undefined : wait,
  );
}
