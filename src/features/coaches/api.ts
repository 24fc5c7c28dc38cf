import * as z from 'zod'
import { procedure, SIGNED_IN } from '#platform/api/procedure.ts'
import {
  approveApplication,
  beginApplication,
  declineApplication,
  submitApplication,
  withdrawApplication,
} from './application/commands.ts'
import { ApplicationsPage, Decision, Decline, ListApplications, OneCoach } from './application/input.ts'
import { listApplications } from './application/queries.ts'
import { EditProfile, OwnProfile } from './input.ts'
import { linkApi } from './link/api.ts'
import { chooseListing } from './listing/commands.ts'
import { ChooseListing } from './listing/input.ts'
import { editProfile } from './profile/commands.ts'
import { readOwnProfile } from './profile/queries.ts'

const nothing = z.strictObject({})
const applicant = procedure({ audience: ['client'], limit: 'write' })
const admin = procedure({ audience: ['admin'], limit: 'write' })
const tags = ['coaches']

export const coachesApi = {
  mine: procedure({ audience: SIGNED_IN, limit: 'read' })
    .route({ method: 'GET', path: '/me/coach', summary: 'My coach profile; null when I have none', tags })
    .input(nothing)
    .output(OwnProfile.nullable())
    .handler(({ context }) => context.read((tx) => readOwnProfile(tx, String(context.actor.id)))),
  apply: applicant
    .route({ method: 'POST', path: '/me/coach', summary: 'Begin an application as a coach', tags, successStatus: 201 })
    .input(nothing)
    .output(OwnProfile)
    .handler(({ context }) => context.write((tx) => beginApplication(tx, context.actor))),
  edit: procedure({ audience: ['client', 'coach'], limit: 'write' })
    .route({ method: 'PUT', path: '/me/coach', summary: 'Change my coach profile', tags })
    .input(EditProfile)
    .output(OwnProfile)
    .handler(({ input, context }) => context.write((tx) => editProfile(tx, context.actor, input))),
  submit: applicant
    .route({ method: 'POST', path: '/me/coach/application', summary: 'Hand in my application', tags })
    .input(nothing)
    .output(OwnProfile)
    .handler(({ context }) => context.write((tx) => submitApplication(tx, context.actor))),
  withdraw: applicant
    .route({ method: 'DELETE', path: '/me/coach/application', summary: 'Take my application back', tags })
    .input(nothing)
    .output(OwnProfile)
    .handler(({ context }) => context.write((tx) => withdrawApplication(tx, context.actor))),
  chooseListing: procedure({ audience: ['coach'], limit: 'write' })
    .route({ method: 'PUT', path: '/me/coach/listing', summary: 'Who finds and books me', tags })
    .input(ChooseListing)
    .output(OwnProfile)
    .handler(({ input, context }) => context.write((tx) => chooseListing(tx, context.actor, input))),
  ...linkApi,
  applications: procedure({ audience: ['admin'], limit: 'read' })
    .route({ method: 'GET', path: '/admin/applications', summary: 'Applications that wait, oldest first', tags })
    .input(ListApplications)
    .output(ApplicationsPage)
    .handler(({ input, context }) => context.read((tx) => listApplications(tx, input))),
  approve: admin
    .route({ method: 'POST', path: '/admin/applications/{id}/approval', summary: 'List a coach', tags })
    .input(OneCoach)
    .output(Decision)
    .handler(({ input, context }) => context.write((tx) => approveApplication(tx, context.actor, input.id))),
  decline: admin
    .route({ method: 'POST', path: '/admin/applications/{id}/refusal', summary: 'Decline, with a reason', tags })
    .input(Decline)
    .output(Decision)
    .handler(({ input, context }) => context.write((tx) => declineApplication(tx, context.actor, input))),
}
