export { ScenarioSection as default } from '../../report/ScenarioSection.tsx'
