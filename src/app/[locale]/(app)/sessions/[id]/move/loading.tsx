export { PageSkeleton as default } from '#features/sessions/components/page-skeleton.tsx'
