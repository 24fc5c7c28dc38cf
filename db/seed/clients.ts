import type { ImportedAccount } from '#features/accounts/import/commands.ts'

type SeedPerson = {
  key: string
  email: string
  /** Months with the practice. */
  months: number
} & Pick<ImportedAccount, 'name' | 'locale' | 'zone' | 'hourCycle'>

const person = (
  key: string,
  name: string,
  email: string,
  zone: string,
  months: number,
  rest: Partial<SeedPerson> = {},
): SeedPerson => ({ key, name, email, zone, months, locale: 'en', hourCycle: 'h23', ...rest })

/** Twelve clients in eleven places, in three languages, on both kinds of clock. */
export const CLIENTS: SeedPerson[] = [
  person('amara', 'Amara Okafor', 'amara@okafor.example', 'Europe/Lisbon', 5),
  person('sam', 'Sam Obi', 'sam@obi.example', 'Europe/London', 2),
  person('hugo', 'Hugo Bell', 'hugo.bell@mail.example', 'Europe/Dublin', 7),
  person('noor', 'Noor Haddad', 'noor.haddad@mail.example', 'Asia/Beirut', 1),
  person('kenji', 'Kenji Mori', 'kenji@mori.example', 'Asia/Tokyo', 6),
  person('mateus', 'Mateus Ramos', 'mateus.ramos@nordsted.example', 'Europe/Lisbon', 3),
  person('kai', 'Kai Brandt', 'kai@brandt.example', 'Europe/Berlin', 6, { locale: 'de' }),
  person('clara', 'Clara Weiss', 'clara.weiss@mail.example', 'Europe/Vienna', 4, { locale: 'de' }),
  person('lucia', 'Lucía Herrera', 'lucia@herrera.example', 'America/Bogota', 6, { locale: 'es', hourCycle: 'h12' }),
  person('diego', 'Diego Paredes', 'diego.paredes@mail.example', 'Europe/Madrid', 4, { locale: 'es' }),
  person('priya', 'Priya Raman', 'priya@raman.example', 'Asia/Kolkata', 5, { hourCycle: 'h12' }),
  person('grace', 'Grace Whitfield', 'grace@whitfield.example', 'America/Chicago', 8, { hourCycle: 'h12' }),
]

export const ADMIN: SeedPerson = person('rosa', 'Rosa Silva', 'rosa@harbour.example', 'Europe/Lisbon', 27)
