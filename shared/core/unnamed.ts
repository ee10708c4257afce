/** How a person is called where there is no name: words in brackets that no paper has, so that nobody takes them for one. */
export const UNNAMED = '(name not given)'

/** In place of every name and every text that an order of a court, or the schedule, has taken away. */
export const REMOVED = '(removed)'

export const isNameless = (surname: string): boolean => surname === UNNAMED || surname === REMOVED
