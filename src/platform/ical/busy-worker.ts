// The thread that reads one calendar file and ends.
import { parentPort, workerData } from 'node:worker_threads'
import type { BusyAsk } from './busy-times.ts'
import { busyTimes } from './busy-times.ts'

parentPort?.postMessage(busyTimes(workerData as BusyAsk))
