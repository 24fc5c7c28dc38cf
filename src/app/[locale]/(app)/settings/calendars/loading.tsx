export { SettingsSkeleton as default } from '#features/accounts/components/settings/settings-skeleton.tsx'
