/** One value of a fact in plain English: underscores read as spaces, form editions as they are printed. */
const VALUES: Readonly<Record<string, string>> = {
  federal_criminal: 'a federal criminal warrant',
  state_criminal: 'a state criminal warrant',
  court_order: 'a court order',
  other_civil: 'another civil paper',
  federal_judge_or_magistrate: 'a federal judge or magistrate',
  state_judge: 'a state judge',
  immigration_officer: 'an immigration officer',
  immigration_judge: 'an immigration judge',
  felony: 'a felony',
  misdemeanor: 'a misdemeanor',
  pc_872: 'made under PC 872',
  pc_48h: 'made within 48 hours',
  proof_us_citizen: 'proof of US citizenship',
  proof_lawful_status: 'proof of lawful status',
  proof_us_citizen_or_lawful_status: 'proof of US citizenship or lawful status',
  own_rap_sheet: 'our own rap sheet',
}

export function valueWords(value: string | number | boolean | null): string {
  if (value === null) return 'not known'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return (
    VALUES[value] ??
    String(value)
      .replace(/^(I-247)_(\d+)$/, '$1 ($2)')
      .replaceAll('_', ' ')
  )
}
