/** What an application must say before an admin is asked to read it; ids of fields of the profile. */
export type Missing = 'name' | 'headline' | 'bio' | 'specialties' | 'languages'

/** A bio of fewer characters tells a client nothing. */
export const SHORTEST_BIO = 80

type Profile = { name: string; headline: string; bio: string; specialties: string[]; languages: string[] }

/** The parts of a profile that are still missing, in the order of the form. */
export function missingFrom(profile: Profile): Missing[] {
  const missing: Missing[] = []
  if (!profile.name) missing.push('name')
  if (!profile.headline) missing.push('headline')
  if (profile.bio.length < SHORTEST_BIO) missing.push('bio')
  if (!profile.specialties.length) missing.push('specialties')
  if (!profile.languages.length) missing.push('languages')
  return missing
}

// Letters that do not fall apart into a plain one and a mark.
const LETTERS: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'e' },
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'y', і: 'i', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch' },
  ...{ ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c' },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n' },
  ...{ ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
}

const LONGEST_HANDLE = 60

/**
 * The part of the public address that a name gives: small Latin letters, digits and single hyphens. Latin letters lose
 * their marks, Cyrillic and Greek are written in Latin; a name in another script becomes `coach`.
 */
export function handleFrom(name: string): string {
  const latin = [...name.normalize('NFKD').toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('')
  const handle = latin
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_HANDLE - 8)
    .replace(/^-|-$/g, '')
  return handle.length >= 2 ? handle : 'coach'
}

/** Certifications of coaches that many hold: as they are written, and in full. Others are written as their holders do. */
export const CERTIFICATIONS: readonly { value: string; name: string }[] = [
  { value: 'ICF ACC', name: 'Associate Certified Coach' },
  { value: 'ICF PCC', name: 'Professional Certified Coach' },
  { value: 'ICF MCC', name: 'Master Certified Coach' },
  { value: 'ICF ACTC', name: 'Advanced Certification in Team Coaching' },
  { value: 'EMCC EIA Foundation', name: 'European Individual Accreditation, Foundation' },
  { value: 'EMCC EIA Practitioner', name: 'European Individual Accreditation, Practitioner' },
  { value: 'EMCC EIA Senior Practitioner', name: 'European Individual Accreditation, Senior Practitioner' },
  { value: 'EMCC EIA Master Practitioner', name: 'European Individual Accreditation, Master Practitioner' },
  { value: 'EMCC ESIA', name: 'European Supervision Individual Accreditation' },
  { value: 'EMCC ITCA', name: 'International Team Coaching Award' },
  { value: 'AC Foundation Coach', name: 'Association for Coaching, Accredited Foundation Coach' },
  { value: 'AC Coach', name: 'Association for Coaching, Accredited Coach' },
  { value: 'AC Professional Coach', name: 'Association for Coaching, Accredited Professional Coach' },
  { value: 'AC Master Coach', name: 'Association for Coaching, Accredited Master Coach' },
  { value: 'CCE BCC', name: 'Board Certified Coach' },
]

/** A certification as most write it, so that filters bring its holders together: `icf pcc`, `PCC` and `ICF PCC` are one. */
export function usualSpelling(written: string): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  const asked = plain(written)
  const known = CERTIFICATIONS.find(({ value, name }) =>
    [value, name, value.replace(/^ICF |^CCE /, '')].some((one) => plain(one) === asked),
  )
  return known?.value ?? written
}

/** Whether a code names a language (ISO 639-1), in its current form: `iw` was renamed to `he`. */
export function isLanguage(code: string): boolean {
  if (!/^[a-z]{2}$/.test(code) || Intl.getCanonicalLocales(code)[0] !== code) return false
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined
}
