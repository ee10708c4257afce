/** The offense lists that the policies of the library name, each with its source and its dates; parsed once, so a faulty file cannot load. */
import { OffenseList } from '../record/offenseList.ts'
import caOffenses from './list/ca_7282_5_a3.json' with { type: 'json' }
import caDrunkDriving from './list/ca_driving_under_influence.json' with { type: 'json' }
import caReduced from './list/ca_prop47_reduced.json' with { type: 'json' }
import caSerious from './list/ca_serious_or_violent.json' with { type: 'json' }
import ct2025Listed from './list/ct_2025_listed.json' with { type: 'json' }
import dallasCategory1 from './list/dallas_category_1.json' with { type: 'json' }
import dallasCategory3 from './list/dallas_category_3.json' with { type: 'json' }
import homicide from './list/homicide.json' with { type: 'json' }
import king2013Serious from './list/king_2013_serious.json' with { type: 'json' }
import king2013SeriousTraffic from './list/king_2013_serious_traffic.json' with { type: 'json' }
import moco2024Convictions from './list/moco_2024_convictions.json' with { type: 'json' }
import njIndictable from './list/nj_indictable.json' with { type: 'json' }
import njViolentOrSerious from './list/nj_violent_or_serious.json' with { type: 'json' }
import nycNotCovered2011 from './list/nyc_not_covered_2011.json' with { type: 'json' }
import nycSerious from './list/nyc_violent_or_serious.json' with { type: 'json' }
import paViolence from './list/pa_violence.json' with { type: 'json' }
import phl2015Gang from './list/phl_2015_gang.json' with { type: 'json' }
import phl2015Listed from './list/phl_2015_listed.json' with { type: 'json' }
import sccSeriousOrViolent from './list/scc_serious_or_violent.json' with { type: 'json' }
import serious from './list/serious_crime.json' with { type: 'json' }
import sfViolentFelony from './list/sf_violent_felony.json' with { type: 'json' }
import sonoma2025Wobblers from './list/sonoma_2025_wobblers.json' with { type: 'json' }
import travisListed from './list/tx_travis_listed.json' with { type: 'json' }
import usAggravated from './list/us_aggravated_felony.json' with { type: 'json' }
import wiTraffic from './list/wi_traffic.json' with { type: 'json' }

export const OFFENSE_LISTS: readonly OffenseList[] = [
  serious,
  travisListed,
  dallasCategory1,
  dallasCategory3,
  nycSerious,
  nycNotCovered2011,
  caSerious,
  caOffenses,
  caReduced,
  caDrunkDriving,
  usAggravated,
  sccSeriousOrViolent,
  homicide,
  sfViolentFelony,
  sonoma2025Wobblers,
  paViolence,
  phl2015Gang,
  phl2015Listed,
  njViolentOrSerious,
  njIndictable,
  ct2025Listed,
  king2013Serious,
  king2013SeriousTraffic,
  moco2024Convictions,
  wiTraffic,
].map((raw) => OffenseList.parse(raw))
