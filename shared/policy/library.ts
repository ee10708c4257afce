/** The library of real policies and the model policy, each read from its published text; parsed once, so a faulty file cannot load. */
import { Policy } from '../record/policy.ts'
import bastropTx2017 from './library/bastrop_tx_2017.json' with { type: 'json' }
import california from './library/california_sb54.json' with { type: 'json' }
import californiaTrust2014 from './library/california_trust_2014.json' with { type: 'json' }
import coloradoHb191124 from './library/colorado_hb19_1124.json' with { type: 'json' }
import connecticut2014 from './library/connecticut_2014.json' with { type: 'json' }
import connecticut2019 from './library/connecticut_2019.json' with { type: 'json' }
import cookCounty2011 from './library/cook_county_2011.json' with { type: 'json' }
import dallas2015 from './library/dallas_2015.json' with { type: 'json' }
import denver2014 from './library/denver_2014.json' with { type: 'json' }
import denver2017 from './library/denver_2017.json' with { type: 'json' }
import floridaSb168 from './library/florida_sb168.json' with { type: 'json' }
import fresno2018 from './library/fresno_2018.json' with { type: 'json' }
import illinoisTrust from './library/illinois_trust.json' with { type: 'json' }
import kalamazoo2018 from './library/kalamazoo_2018.json' with { type: 'json' }
import kingCounty2013 from './library/king_county_2013.json' with { type: 'json' }
import kingCounty2014 from './library/king_county_2014.json' with { type: 'json' }
import leon from './library/leon_fl_2014.json' with { type: 'json' }
import milwaukee2012 from './library/milwaukee_2012.json' with { type: 'json' }
import milwaukee2018 from './library/milwaukee_2018.json' with { type: 'json' }
import milwaukee2019 from './library/milwaukee_2019.json' with { type: 'json' }
import milwaukeeBefore2012 from './library/milwaukee_before_2012.json' with { type: 'json' }
import montgomeryMd2014 from './library/montgomery_md_2014.json' with { type: 'json' }
import montgomeryMd2019 from './library/montgomery_md_2019.json' with { type: 'json' }
import montgomeryMdSheriff2018 from './library/montgomery_md_sheriff_2018.json' with { type: 'json' }
import montgomeryMdSheriff2019 from './library/montgomery_md_sheriff_2019.json' with { type: 'json' }
import newJersey20186 from './library/new_jersey_2018_6.json' with { type: 'json' }
import northCarolina2024 from './library/north_carolina_2024.json' with { type: 'json' }
import northCarolina2025 from './library/north_carolina_2025.json' with { type: 'json' }
import nycDoc2011 from './library/nyc_doc_2011.json' with { type: 'json' }
import nyc from './library/nyc_doc_2014.json' with { type: 'json' }
import nypd2014 from './library/nypd_2014.json' with { type: 'json' }
import philadelphiaEo114 from './library/philadelphia_eo_1_14.json' with { type: 'json' }
import philadelphiaEo2015 from './library/philadelphia_eo_2015.json' with { type: 'json' }
import philadelphiaEo516 from './library/philadelphia_eo_5_16.json' with { type: 'json' }
import sanFrancisco2013 from './library/san_francisco_2013.json' with { type: 'json' }
import sanFranciscoSheriff2014 from './library/san_francisco_sheriff_2014.json' with { type: 'json' }
import santaClara2011 from './library/santa_clara_2011.json' with { type: 'json' }
import santaClara2019 from './library/santa_clara_2019.json' with { type: 'json' }
import selective from './library/selective_convicted.json' with { type: 'json' }
import sonoma2014 from './library/sonoma_2014.json' with { type: 'json' }
import sonoma2017 from './library/sonoma_2017.json' with { type: 'json' }
import sonoma2025 from './library/sonoma_2025.json' with { type: 'json' }
import sutter2014 from './library/sutter_2014.json' with { type: 'json' }
import texas from './library/texas_sb4.json' with { type: 'json' }
import travis from './library/travis_tx_2017.json' with { type: 'json' }
import travisTx2017HonorsAll from './library/travis_tx_2017_honors_all.json' with { type: 'json' }
import washingtonKww from './library/washington_kww.json' with { type: 'json' }
import williamson from './library/williamson_tx_2017.json' with { type: 'json' }

/** The model first, then each place with its earlier and later texts. */
export const LIBRARY: readonly Policy[] = [
  selective,
  travis,
  travisTx2017HonorsAll,
  texas,
  williamson,
  bastropTx2017,
  dallas2015,
  californiaTrust2014,
  california,
  santaClara2011,
  santaClara2019,
  sanFrancisco2013,
  sanFranciscoSheriff2014,
  sonoma2014,
  sonoma2017,
  sonoma2025,
  fresno2018,
  sutter2014,
  nycDoc2011,
  nyc,
  nypd2014,
  philadelphiaEo114,
  philadelphiaEo2015,
  philadelphiaEo516,
  illinoisTrust,
  cookCounty2011,
  newJersey20186,
  connecticut2014,
  connecticut2019,
  kingCounty2013,
  kingCounty2014,
  washingtonKww,
  denver2014,
  denver2017,
  coloradoHb191124,
  montgomeryMd2014,
  montgomeryMd2019,
  montgomeryMdSheriff2018,
  montgomeryMdSheriff2019,
  floridaSb168,
  leon,
  northCarolina2024,
  northCarolina2025,
  milwaukeeBefore2012,
  milwaukee2012,
  milwaukee2018,
  milwaukee2019,
  kalamazoo2018,
].map((raw) => Policy.parse(raw))

const LAYERS: readonly Policy['layer'][] = ['state', 'county', 'office']

/** `a+b` names a stack of layers, in any order; it comes back from the highest to the lowest. Undefined when one is not in the library. */
export function policiesNamed(name: string): readonly Policy[] | undefined {
  const found = name.split('+').map((id) => LIBRARY.find((policy) => policy.id === id))
  if (!found.every((policy) => policy !== undefined)) return undefined
  return found.toSorted((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer))
}
