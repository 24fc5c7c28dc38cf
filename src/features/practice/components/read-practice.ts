import { cache } from 'react'
import { practice } from './api.ts'

/** The practice, asked once a request however many parts of a page name it. */
export const readPractice = cache(() => practice.get({}))
