/** The codes that clients may rely on; a later version of the service may have more. */
export type NoticeCode =
  | 'UNKNOWN_IDENTIFIER'
  | 'FOUND_BY_NAME'
  | 'AMBIGUOUS'
  | 'RETIRED_IDENTIFIER'
  | 'WITHDRAWN_IDENTIFIER'
  | 'VARIABLE_NOT_GIVEN'
  | 'NOT_ANNOTATED'
  | 'NOT_DESCRIBED'
  | 'NOT_IN_RELEASE'
  | 'OTHER_RELEASE'
  | 'EMPTY_LIST'
  | 'NO_EFFECT'
  | 'CONTRADICTION'
  | 'NOT_READ'
  | 'EARLIER_VERSION'
  | 'NO_FEATURES'
  | 'CASE_REFUSED'
  | 'NOTHING_FOUND'
  | 'NO_CUES'
  | 'NOTICES_CUT'
  | (string & {});

/** A record that a text may mean. */
export interface Candidate {
  readonly curie: string;
  readonly label: string;
  readonly type: string;
}

/** Something to know about an answer: how a name was understood, what was retired, unknown, or left out. */
export interface Notice {
  readonly code: NoticeCode;
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly argument?: string;
  readonly candidates?: readonly Candidate[];
}
