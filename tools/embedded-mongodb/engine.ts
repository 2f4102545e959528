/** What holds the data: a server that somebody else runs (MONGODB_URI), or one that we start on DATA_DIR. */
export type Engine = 'external' | EmbeddedEngine;

/** The servers that we can start. Their files are incompatible: a data folder belongs to one of them for good. */
export type EmbeddedEngine = 'mongod' | 'mongo-java-server';

/** What a start is busy with. Reported when a step begins and every few seconds while it lasts. */
export interface Progress {
  step: 'downloading' | 'building' | 'starting';
  engine: EmbeddedEngine;
  /** How long the step has been going on, in milliseconds. */
  elapsedMs: number;
}

/** The environment of the processes that we start: PATH, JAVA_HOME, HOME and what else they read. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What every rung of the ladder is given. */
export interface Surroundings {
  env: Environment;
  /** Where built and downloaded programs are kept between starts. */
  cacheDir: string;
  onProgress: (progress: Progress) => void;
}

/** A server process that answers. */
export interface RunningServer {
  port: number;
  pid: number;
  /** Settles when the process is gone, whoever ended it. */
  exited: Promise<void>;
  /** Asks it to end, waits a bounded time, then kills it. Safe to call twice. */
  stop(): Promise<void>;
}

/** A server that did not come to serve: its files are held by another / cannot be written / anything else. */
export interface Refusal {
  refused: 'in_use' | 'cannot_write' | 'broken';
  /** What the server said, for the operator. */
  reason: string;
}

/** An engine that is there and can be started on a folder of its own. */
export interface Launcher {
  engine: EmbeddedEngine;
  /** Serves that port of 127.0.0.1. */
  launch(folder: string, port: number): Promise<RunningServer | Refusal>;
}

/** Why a rung cannot be used, for the operator. */
export interface Missing {
  missing: string;
  /** It was not looked for now: an earlier refusal still counts. */
  remembered?: true;
}
