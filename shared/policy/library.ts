/** The library of real policies and the model policy, each read from its published text; parsed once, so a faulty file cannot load. */
import { OffenseList } from '../record/offenseList.ts'
import { Policy } from '../record/policy.ts'
import california from './library/california_sb54.json' with { type: 'json' }
import leon from './library/leon_fl_2014.json' with { type: 'json' }
import nyc from './library/nyc_doc_2014.json' with { type: 'json' }
import selective from './library/selective_convicted.json' with { type: 'json' }
import texas from './library/texas_sb4.json' with { type: 'json' }
import travis from './library/travis_tx_2017.json' with { type: 'json' }
import williamson from './library/williamson_tx_2017.json' with { type: 'json' }
import caOffenses from './list/ca_7282_5_a3.json' with { type: 'json' }
import caReduced from './list/ca_prop47_reduced.json' with { type: 'json' }
import caSerious from './list/ca_serious_or_violent.json' with { type: 'json' }
import nycSerious from './list/nyc_violent_or_serious.json' with { type: 'json' }
import serious from './list/serious_crime.json' with { type: 'json' }
import travisListed from './list/tx_travis_listed.json' with { type: 'json' }
import usAggravated from './list/us_aggravated_felony.json' with { type: 'json' }

export const LIBRARY: readonly Policy[] = [selective, travis, texas, nyc, california, leon, williamson].map((raw) =>
  Policy.parse(raw),
)

export const OFFENSE_LISTS: readonly OffenseList[] = [
  serious,
  travisListed,
  nycSerious,
  caSerious,
  caOffenses,
  caReduced,
  usAggravated,
].map((raw) => OffenseList.parse(raw))

/** `a+b` names a stack of layers, from the highest to the lowest. Undefined when one of them is not in the library. */
export function policiesNamed(name: string): readonly Policy[] | undefined {
  const found = name.split('+').map((id) => LIBRARY.find((policy) => policy.id === id))
  return found.every((policy) => policy !== undefined) ? found : undefined
}
