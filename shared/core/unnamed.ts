/** How a person is called where a source gives no name: words in brackets that no paper has, so that nobody takes them for a name. */
export const UNNAMED = '(name not given)'
