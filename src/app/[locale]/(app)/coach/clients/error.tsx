'use client'
export { RouteError as default } from '#client/route-error.tsx'
