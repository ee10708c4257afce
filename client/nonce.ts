/** The word by which this page may bring styles along; the libraries that write style sheets as they go are given it. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

// The name under which the library that stops scrolling behind a window looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce })
