declare module 'virtual:edition' {
  export const edition: import('../../src/core/model/index.ts').Edition;
}
