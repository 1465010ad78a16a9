/** The little that the package `assert` wants to know of Node's `process` where there is none. */
export const process = { env: {}, version: '', browser: true };
