/** One rule of the import table of docs/adr/0001-shape.md. Patterns are of paths, or of package names for `to.package`. */
export interface ImportRule {
  readonly name: string;
  readonly from: RegExp;
  readonly except?: RegExp;
  readonly forbids: RegExp;
  /** The target is a package, not a path. */
  readonly package?: true;
  /** Targets that are allowed all the same. */
  readonly but?: RegExp;
}

/** src/main.ts and src/main/ put everything together: the one exception. */
const WIRING = /^src\/main(\.ts$|\/)/;
const SHIPPED = /^(src|commands|adapters|tools)\//;

const library = (name: RegExp, home: RegExp): ImportRule => ({
  name: `${name.source} is imported in ${home.source} only`,
  from: SHIPPED,
  except: home,
  forbids: name,
  package: true,
});

export const importRules: readonly ImportRule[] = [
  {
    name: 'the core imports neither commands nor adapters nor tools',
    from: /^src\//,
    except: WIRING,
    forbids: /^(commands|adapters|tools)\//,
  },
  { name: 'nobody imports the wiring', from: SHIPPED, except: WIRING, forbids: WIRING },
  {
    name: 'commands import the core without its storage and its job library',
    from: /^commands\//,
    forbids: /^(adapters|tools|src\/storage|src\/jobs)\//,
  },
  {
    name: 'adapters import the core, and of the commands the list',
    from: /^adapters\//,
    forbids: /^(tools|src\/storage|src\/jobs|commands)\//,
    but: /^commands\/index\.ts$/,
  },
  {
    name: 'the web adapter imports no other adapter',
    from: /^adapters\/web\//,
    forbids: /^adapters\//,
    but: /^adapters\/web\//,
  },
  {
    name: 'only the wiring imports storage',
    from: /^src\//,
    except: /^src\/(storage\/|main)/,
    forbids: /^src\/storage\//,
    but: /duplicate-key\.ts$/,
  },
  {
    name: 'only the wiring imports the job library’s side',
    from: /^src\//,
    except: /^src\/(jobs\/|main)/,
    forbids: /^src\/jobs\/agenda/,
  },
  {
    name: 'tools import of the core its errors, its clock and its making of folders only',
    from: /^tools\//,
    forbids: /^(src|commands|adapters)\//,
    but: /^src\/(errors|clock|make-folders)\.ts$/,
  },
  { name: 'nothing that is shipped imports tests', from: SHIPPED, forbids: /^(tests|bench|docs)\// },
  library(/^(mongoose|mongodb)$/, /^(src\/storage|tools\/embedded-mongodb|src\/main)\//),
  library(/^(agenda|@agendajs\/.*)$/, /^src\/jobs\//),
  library(/^(hono|@hono\/.*|esbuild)$/, /^adapters\/web\//),
  library(/^@slack\//, /^adapters\/slack\//),
  library(/^(discord\.js|@discordjs\/.*)$/, /^adapters\/discord\//),
  library(/^pino$/, /^src\/log\.ts$/),
  library(/^prom-client$/, /^src\/metrics\.ts$/),
  library(/^(commander|dotenv)$/, WIRING),
  library(/^(echarts|@resvg\/.*|dejavu-fonts-ttf)(\/.*)?$/, /^src\/charts\//),
  library(/^(minisearch)$/, /^src\/issues\//),
];
