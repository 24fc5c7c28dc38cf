// The floor of the directory: ten thousand entries, and the statements somebody careful would write for exactly these
// questions. No router, no policies, no choice of filters.
import type pg from 'pg'
import type { Ask } from './listing.ts'

const COLUMNS = `coach_id as id, handle, name, headline, opening, zone, specialties, languages, certifications,
  price_minor, rate_minor, currency, rating, ratings, next_offering_id, next_minutes, next_starts`

const FITS = {
  specialty: 'topics && $1::text[]',
  language: 'languages && $2::text[]',
  rating: 'coalesce(rating >= $3, false)',
  price: `coalesce(currency = 'EUR' and rate_minor between 0 and $4, false)`,
  evenings: 'bit_count(free_quarters & $5::bit(672)) > 0',
}
type Filter = keyof typeof FITS

/** Quarters of a UTC week, from Monday on, from 17:00 on or on a weekend: the practice of the bench is in UTC. */
const quarters = (within: (minute: number) => boolean) =>
  Array.from({ length: 672 }, (_, n) => (within(n * 15) ? '1' : '0')).join('')
const EVENINGS = quarters((minute) => minute % 1440 >= 1020)
const WEEKENDS = quarters((minute) => minute >= 7200)

const valuesOf = ({ specialty, language, rating, max }: Ask) => [
  specialty.map((one) => one.toLowerCase()),
  language,
  rating,
  max,
  EVENINGS,
]

export async function readPageByHand(client: pg.Client, ask: Ask | null): Promise<{ id: string }[]> {
  const { rows } = await client.query(
    ask
      ? {
          name: 'page_filtered',
          text: `select ${COLUMNS} from loom.directory_entries where ${Object.values(FITS).join(' and ')}
            order by next_at, coach_id limit 21`,
          values: valuesOf(ask),
        }
      : {
          name: 'page',
          text: `select ${COLUMNS} from loom.directory_entries order by next_at, coach_id limit 21`,
        },
  )
  return rows
}

/** The filters in use as bits of what a row misses: whoever misses one counts where that one is left out. */
export async function readFacetsByHand(client: pg.Client, ask: Ask | null) {
  const filters = ask ? (Object.keys(FITS) as Filter[]) : []
  const missed = filters.map((name, at) => `case when ${FITS[name]} then 0 else ${1 << at} end`).join(' + ') || '0'
  const but = (name?: Filter) =>
    name && filters.includes(name) ? `missed in (0, ${1 << filters.indexOf(name)})` : 'missed = 0'
  const list = (column: string, name: Filter | undefined) => `
    (select coalesce(json_agg(json_build_object('value', value, 'coaches', coaches)), '[]') from (
      select min(value) as value, count(*)::integer as coaches
      from (select unnest(${column}) as value from m where ${but(name)}) said
      group by lower(value) order by 2 desc, 1 limit 60) one)`
  const many = (what: string, name?: Filter) => `(count(*) filter (where ${what} and ${but(name)}))::integer`
  const weekends = ask ? '$6' : '$2'
  const { rows } = await client.query({
    name: ask ? 'facets_filtered' : 'facets',
    text: `
      with whole as (
        select count(*)::integer as coaches, min(rate_minor) filter (where currency = 'EUR') as lowest,
          max(rate_minor) filter (where currency = 'EUR') as highest
        from loom.directory_entries
      ), m as materialized (
        select * from (
          select specialties, languages, certifications, rating, rate_minor, currency,
            coalesce(next_at < (select private.clock()) + interval '7 days', false) as week,
            bit_count(free_quarters & $${ask ? 5 : 1}::bit(672)) > 0 as evenings,
            bit_count(free_quarters & ${weekends}::bit(672)) > 0 as weekends, ${missed} as missed
          from loom.directory_entries
        ) e where missed in (0${filters.map((_, at) => `, ${1 << at}`).join('')})
      )
      select (select coaches from whole) as coaches, ${many('true')} as found,
        ${list('specialties', 'specialty')} as specialties, ${list('languages', 'language')} as languages,
        ${list('certifications', undefined)} as certifications,
        json_build_array(${[4.5, 4, 3].map((least) => many(`rating >= ${least}`, 'rating'))}) as ratings,
        json_build_object('week', ${many('week')}, 'evenings', ${many('evenings', 'evenings')},
          'weekends', ${many('weekends')}) as free,
        (select json_build_object('lowest', lowest, 'highest', highest) from whole where lowest is not null) as rates,
        (select coalesce(json_agg(json_build_array(bar, coaches)), '[]') from (
          select least(width_bucket(rate_minor, lowest, highest + 1, 14), 14) as bar, count(*)::integer as coaches
          from m, whole where currency = 'EUR' and rate_minor is not null and ${but('price')} group by 1) b) as bars,
        json_build_object(${filters.map((name) => `'${name}', ${many('true', name)}`)}) as without
      from m`,
    values: ask ? [...valuesOf(ask), WEEKENDS] : [EVENINGS, WEEKENDS],
  })
  const { bars, rates, ratings, ...counts } = rows[0]
  const many14 = Array.from({ length: 14 }, (_, n) => bars.find(([bar]: [number]) => bar === n + 1)?.[1] ?? 0)
  return { ...counts, ratings: ratings.filter((one: number) => one > 0), rates: rates && { ...rates, bars: many14 } }
}

/** Everybody's entry: topics of which some are common, eighty words of a bio, free in a fifth of the week. */
export const ENTRIES = `
  select setseed(0.42);
  insert into loom.directory_entries (coach_id, handle, name, headline, opening, zone, specialties, topics, languages,
    certifications, words, name_words, topic_words, headline_words, price_minor, rate_minor, currency, rating, ratings,
    next_at, next_offering_id, next_minutes, next_starts, free_dates, free_quarters, week_quarters, listed_at, stale_at)
  select id, handle, name, 'Helps with ' || topics[1], repeat('How a bio begins, and goes on. ', 5), zone, topics,
    array(select lower(one) from unnest(topics) one), languages, certifications, words, words[1:2], words[3:6], words[7:10],
    rate, rate, 'EUR', case when n % 3 > 0 then round((3 + random() * 2)::numeric, 2) end, n % 40,
    case when n % 25 > 0 then date_trunc('hour', now()) + make_interval(hours => (random() * 600)::integer) end,
    gen_random_uuid(), 60, array(select 30000000 + n + k * 60 from generate_series(1, 8) k),
    array(select current_date + k from generate_series(1, 40) k where random() < 0.6), week, week, now(), now() + interval '1 hour'
  from (
    select c.id, c.handle, c.name, c.zone, n, 3000 + (random() * 400)::integer * 50 as rate,
      array(select distinct 'Topic ' || 1 + floor(random() * random() * 40) from generate_series(1, 1 + n % 4)) as topics,
      array(select distinct (array['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'pl'])[1 + floor(random() * random() * 8)::integer]
        from generate_series(1, 1 + n % 3)) as languages,
      array(select distinct 'Certificate ' || floor(random() * 8) from generate_series(1, n % 3)) as certifications,
      array(select 'word' || floor(random() * random() * 5000) from generate_series(1, 80 + n % 5)) as words,
      (select string_agg(case when random() < 0.2 then '1' else '0' end, '') from generate_series(1, 672 + n % 1))::bit(672) as week
    from (select *, row_number() over (order by id) as n from loom.coaches) c
  ) made;
  update loom.practice set currency = 'EUR', zone = 'Etc/UTC';
  analyze loom.directory_entries`
