// Next, as the server sees it: something that renders a page into a response.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import next from 'next'

export type Face = {
  dev: boolean
  render(req: IncomingMessage, res: ServerResponse): Promise<void>
  upgrade(req: IncomingMessage, socket: Socket, head: Buffer): Promise<void>
  close(): Promise<void>
}

/** Prepares Next for the built (or, in development, the living) pages. */
export async function openFace(dev: boolean): Promise<Face> {
  const app = next({ dev, dir: process.cwd(), customServer: true })
  await app.prepare()
  return { dev, render: app.getRequestHandler(), upgrade: app.getUpgradeHandler(), close: () => app.close() }
}
