// Reads an XLSX in a thread of its own, which can be stopped: the library that reads one cannot.
const { parentPort, workerData } = require('node:worker_threads')
const { default: readXlsxFile } = require('read-excel-file/universal')

readXlsxFile(workerData).then(
  (sheets) => parentPort.postMessage({ sheets }),
  (error) => parentPort.postMessage({ cause: String(error?.message ?? error) }),
)
