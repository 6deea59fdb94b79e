export { SheetPlots as default } from '../../report/SheetPlots.tsx'
