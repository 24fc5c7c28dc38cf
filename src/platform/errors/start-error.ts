/** A reason not to start, said to a person in one sentence. `bin/start` prints the message and exits with 1. */
export class StartError extends Error {
  override name = 'StartError'
}
