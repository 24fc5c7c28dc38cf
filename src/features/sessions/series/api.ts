import { procedure, unwrap } from '#platform/api/procedure.ts'
import { personOf } from '#platform/api/signed-in.ts'
import { Session } from '../input.ts'
import { cancelSeries } from './cancellation/commands.ts'
import { bookSeries } from './commands.ts'
import { AskSeries, BookSeries, CancelSeries, SeriesPlan } from './input.ts'
import { previewSeries } from './queries.ts'
import { moveSeries } from './reschedule/commands.ts'
import { AskSeriesMove, MoveSeries, SeriesMovePlan } from './reschedule/input.ts'
import { previewSeriesMove } from './reschedule/queries.ts'

const write = procedure({ audience: ['client', 'coach'], limit: 'write' })
const tags = ['sessions']

export const seriesApi = {
  previewSeries: procedure({ audience: ['visitor', 'client', 'coach'], limit: 'read' })
    .route({
      method: 'POST',
      path: '/sessions/{id}/series/preview',
      summary: 'What a held session would be repeated as, week after week',
      tags,
    })
    .input(AskSeries)
    .output(SeriesPlan)
    .handler(({ input, context }) => context.read(async (tx) => unwrap(await previewSeries(tx, context.actor, input)))),
  bookSeries: write
    .route({
      method: 'POST',
      path: '/sessions/{id}/series',
      summary: 'Confirm a held session with those that follow it',
      tags,
    })
    .input(BookSeries)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => bookSeries(tx, personOf(context), input))),
  cancelSeries: write
    .route({
      method: 'POST',
      path: '/sessions/{id}/series/cancellation',
      summary: 'Cancel a session of a series with those that follow it, or all that are ahead',
      tags,
    })
    .input(CancelSeries)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => cancelSeries(tx, personOf(context), input))),
  previewSeriesMove: procedure({ audience: ['client', 'coach'], limit: 'read' })
    .route({
      method: 'POST',
      path: '/sessions/{id}/series/time/preview',
      summary: 'Where the sessions of a series would go with one that is moved',
      tags,
    })
    .input(AskSeriesMove)
    .output(SeriesMovePlan)
    .handler(({ input, context }) =>
      context.read(async (tx) => unwrap(await previewSeriesMove(tx, personOf(context), input))),
    ),
  moveSeries: write
    .route({ method: 'PUT', path: '/sessions/{id}/series/time', summary: 'Move sessions of a series together', tags })
    .input(MoveSeries)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => moveSeries(tx, personOf(context), input))),
}
