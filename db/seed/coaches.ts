import type { SeedCoach } from './coach.ts'
import { anjali } from './coaches/anjali-shrestha.ts'
import { bronwyn } from './coaches/bronwyn-hale.ts'
import { camila } from './coaches/camila-rojas.ts'
import { ines } from './coaches/ines-moreau.ts'
import { lena } from './coaches/lena-vogt.ts'
import { ruth } from './coaches/ruth-kaminski.ts'
import { tomas } from './coaches/tomas-lindqvist.ts'
import { yuki } from './coaches/yuki-sato.ts'

export const COACHES: SeedCoach[] = [ines, tomas, lena, ruth, camila, anjali, bronwyn, yuki]
