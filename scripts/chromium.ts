import { existsSync } from 'node:fs'
import { installPackages } from './debian-packages.ts'

/** Folder of programs on Windows; Edge, which is a Chromium, stands there on every one. */
const PROGRAMS = process.env.PROGRAMFILES ?? 'C:\\Program Files'
const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  `${PROGRAMS}\\Google\\Chrome\\Application\\chrome.exe`,
  `${PROGRAMS} (x86)\\Microsoft\\Edge\\Application\\msedge.exe`,
]

/**
 * Features that playwright has Chromium leave out. The last list of a command line is the one that Chromium takes, so ours
 * repeats them; chromium.test.ts holds them against playwright's.
 */
export const PLAYWRIGHT_LEAVES_OUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** Pages under the address bar, two for each window, which take a seventh of the processor that an opening of the atlas takes. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/**
 * How it is launched without a screen: as on a machine without a GPU, WebGL drawn in software and the page without
 * WebGL (pages drawn through software WebGL take seconds); no request of its own.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader-webgl',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${[...PLAYWRIGHT_LEAVES_OUT, ...ADDRESS_BAR].join()}`,
]

/** Path of a Chromium on this machine, or undefined. CHROMIUM_PATH names one that stands elsewhere. */
export const findChromium = (): string | undefined => PLACES.find((path) => path && existsSync(path))

const SHELL = '/usr/bin/chromium-headless-shell'

/**
 * Path of what the tests drive: Chromium without its windows where Debian has it, which takes a quarter less of the processor
 * to open the atlas (5.0 s where Chromium takes 6.5); else, or where CHROMIUM_PATH names one, Chromium.
 */
export const findTested = (): string | undefined =>
  process.env.CHROMIUM_PATH === undefined && existsSync(SHELL) ? SHELL : findChromium()

/** Installs that Chromium without windows where this process may. */
export function installShell(): void {
  if (!existsSync(SHELL)) installPackages('chromium-headless-shell')
}

/** How the tests launch it: WebAssembly compiled once, and not twice as where it runs for long, a seventh of an opening. */
export const TESTED_ARGS = [...CHROMIUM_ARGS, '--js-flags=--liftoff-only']

/** Installs Debian's chromium where this process may; returns its path or undefined. */
export const installChromium = (): string | undefined =>
  installPackages('chromium') ? findChromium() : undefined
