// Before Banana Cake Pop's first start in a browser, fills the store in which it keeps its tabs; then starts it, unmodified. Whoever has
// been here before keeps what is in the store. Without a store, or if anything goes wrong, the IDE starts as it comes.
(async () => {
  const name = 'banana-cake-pop';
  // The store as Banana Cake Pop 18.0.0 makes it; the server sends this page for no other version.
  const version = 22;
  const stores = [
    ['app'],
    ['attachment', ['itemId', 'kind'], ['item', 'itemId'], ['workspace', 'workspaceId']],
    ['item', 'id', ['api', 'apiId'], ['children', 'parentId'], ['day', ['workspaceId', 'day']], ['kind', ['workspaceId', 'kind']], ['remote', 'remoteId'], ['workspace', 'workspaceId']],
    ['mutex', 'resource'],
    ['schema', 'endpoint'],
    ['schema-attachment', ['endpoint', 'kind']],
    ['session', 'id', ['key', ['sub', 'tenant', 'issuer'], { unique: true }]],
    ['setting', 'id', ['key', ['sub', 'apiUrl'], { unique: true }]],
    ['tab', 'workspaceId'],
    ['update-log', 'id'],
    ['workspace', 'id', ['user', ['tenant', 'sub', 'apiUrl']]],
    ['workspace-sync', 'id', ['created', 'created'], ['workspace', 'item.workspaceId']],
  ];

  // Without its definitions, a tab's editor stays blank.
  const noVariables = {
    $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', required: [], properties: {}, definitions: {}, additionalProperties: false,
  };

  const isNew = async () => !(await indexedDB.databases()).some((known) => known.name === name);
  const view = {
    kind: 'document', activeViewId: 'operations', activeOperationCompanionViewId: 'builder', activeOperationsSettingsViewId: 'variables', activeResponseViewId: 'json',
    activeSchemaReferenceViewId: 'default', isHistory: false, isNew: true, hasChanges: false, isOperationCompanionCollapsed: true,
    isOperationsSettingsPaneCollapsed: false, isResponseEntriesPaneCollapsed: true, operationsSettingsPaneHeight: 120, responseEntriesPaneHeight: 200,
    focusedElement: 'operations-editor', showTracingExtension: true, activeOperation: 0,
  };

  const writeDocument = (write, { id, title, body }, endpoint) => {
    const of = (kind, rest) => ({ itemId: id, workspaceId: null, kind, ...rest });
    write('item', { id, workspaceId: null, kind: 'new-document', name: title, isDraft: false });
    write('attachment', of('connection-settings', { http: { endpoint, includeCookies: false, useGet: false, useTunnel: false }, hash: id }));
    write('attachment', of('variable-json-schema', { schema: noVariables, hash: id }));
    write('attachment', of('document-content', { body, hash: id }));
  };

  // In a store of the version that is known, made by the IDE or above.
  const add = (body, endpoint) => new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onsuccess = () => {
      const db = opening.result;
      const id = `doc|asked-${crypto.randomUUID()}`;
      const title = /(?:query|subscription)\s+(\w+)/.exec(body)?.[1] ?? 'From a page';
      const change = db.transaction(['item', 'attachment', 'tab'], 'readwrite');
      const write = (store, row, key) => change.objectStore(store).put(row, key);
      writeDocument(write, { id, title, body }, endpoint);
      const reading = change.objectStore('tab').get('local');
      reading.onsuccess = () => {
        const open = reading.result ?? { workspaceId: 'local', previewTabId: null, history: [], untitledDocumentIds: [], tabs: [] };
        write('tab', { ...open, activeTabId: id, history: [id, ...open.history], tabs: [...open.tabs, { id, name: title, ...view }] });
      };
      change.oncomplete = () => { db.close(); resolve(); };
      change.onabort = () => { db.close(); reject(change.error); };
    };
  });

  const fill = (tabs, endpoint) => new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
    opening.onupgradeneeded = () => {
      const db = opening.result;
      for (const [store, keyPath, ...indexes] of stores) {
        const made = db.createObjectStore(store, keyPath ? { keyPath } : {});
        for (const [index, path, options] of indexes) made.createIndex(index, path, options);
      }
      const write = (store, row, key) => opening.transaction.objectStore(store).put(row, key);
      tabs.forEach((tab) => writeDocument(write, tab, endpoint));
      write('tab', {
        workspaceId: 'local', activeTabId: tabs[0].id, previewTabId: null, history: [tabs[0].id], untitledDocumentIds: [],
        tabs: tabs.map(({ id, title }) => ({ id, name: title, ...view })),
      });
    };
    opening.onsuccess = () => { opening.result.close(); resolve(); };
  });

  // A page may lead here with a query: #query=… It is one more tab, in front of the others.
  const asked = new URLSearchParams(location.hash.slice(1)).get('query');
  const release = new URLSearchParams(location.search).get('release');
  const endpoint = new URL(location.pathname.replace(/\/$/, ''), location.href).href + (release ? `?release=${encodeURIComponent(release)}` : '');

  // It would serve the IDE's own page in place of this one; the server has none.
  if (navigator.serviceWorker) {
    Object.defineProperty(navigator.serviceWorker, 'register', { value: () => new Promise(() => {}) });
  }

  try {
    if (await isNew()) {
      const { tabs } = await (await fetch('start.json')).json();
      if (tabs.length > 0) {
        await fill(tabs, endpoint);
      }
    }

    if (asked) {
      await add(asked, endpoint);
      history.replaceState(null, '', location.pathname);
    }
  } catch (fault) {
    console.info(`The example tabs could not be made: ${fault}`);
  }

  // There is nobody to sign in with: the button would leave this machine for the maker's own service.
  const nothingToSignIn = '<style>button[aria-label="Signed out"] { display: none }</style>';
  const page = await (await fetch('index.html')).text();
  document.open();
  document.write(page.replace('</head>', `${nothingToSignIn}</head>`));
  document.close();
})();
