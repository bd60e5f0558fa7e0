/**
 * The decorators of class-transformer ask `Reflect` for design types, which the browser build does not emit. An empty
 * answer is enough (every nested type names its class), so the whole reflect-metadata package stays out of the bundle.
 */
if (!('getMetadata' in Reflect)) {
  Object.defineProperty(Reflect, 'getMetadata', { value: () => undefined });
}

export {};
