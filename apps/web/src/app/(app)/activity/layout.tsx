export { default } from '../../../page/address-state.tsx'
