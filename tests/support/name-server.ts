// A name server over a socket: it answers what a test says, and counts how often it was asked.
import dgram from 'node:dgram'
import { once } from 'node:events'

const A = 1
const AAAA = 28

/** Answers questions for IPv4 and IPv6 addresses by `answer(name)`, asked anew each time; unknown names get none. */
export async function openNameServer(answer: (name: string) => string[]) {
  const socket = dgram.createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (question, from) => {
    const { name, end, type } = read(question)
    if (type === A) asked.push(name)
    const found = answer(name).filter((ip) => (type === AAAA ? ip.includes(':') : type === A && !ip.includes(':')))
    socket.send(reply(question.subarray(0, end), found, type), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return { at: `127.0.0.1:${socket.address().port}`, asked, close: () => socket.close() }
}

function read(question: Buffer) {
  const labels: string[] = []
  let at = 12
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.'), type: question.readUInt16BE(at + 1), end: at + 5 }
}

function reply(question: Buffer, ips: string[], type: number): Buffer {
  const head = Buffer.from(question)
  head.writeUInt16BE(0x8180, 2)
  head.writeUInt16BE(ips.length, 6)
  head.writeUInt32BE(0, 8)
  const records = ips.map((ip) => {
    const data = type === AAAA ? bytesOf6(ip) : Buffer.from(ip.split('.').map(Number))
    const record = Buffer.alloc(12)
    record.writeUInt16BE(0xc00c, 0)
    record.writeUInt16BE(type, 2)
    record.writeUInt16BE(1, 4)
    record.writeUInt16BE(data.length, 10)
    return Buffer.concat([record, data])
  })
  return Buffer.concat([head, ...records])
}

function bytesOf6(ip: string): Buffer {
  const [head = '', tail = ''] = ip.split('::')
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const groups = ip.includes('::') ? [...left, ...Array(8 - left.length - right.length).fill('0'), ...right] : left
  return Buffer.from(groups.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]))
}
