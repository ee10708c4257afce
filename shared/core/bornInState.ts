/** Does a birthplace, as a jail types it, name a US state? An alarm for whoever reads the row (a citizen may be held), never an input of a rule. */
const STATES = (
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|Hawaii|Idaho|Illinois|' +
  'Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|' +
  'New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|' +
  'South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming'
)
  .toUpperCase()
  .split('|')

/** `Kansas (not for boat RES-see KA)` does, `Baja California (Northern), Mexico` does not. */
export function bornInState(birthplace: string): boolean {
  const place = birthplace.trim().toUpperCase()
  return STATES.some((state) => place.startsWith(state) && !/^[A-Z]/.test(place.slice(state.length)))
}
