import { auth } from './auth.ts';
import type { Method } from './call.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files } from './files.ts';
import { pins } from './pins.ts';
import { users } from './users.ts';
import { views } from './views.ts';

/** Each method of the Web API that the server knows. */
export const methods: Record<string, Method> = {
  ...auth,
  ...chat,
  ...conversations,
  ...files,
  ...pins,
  ...users,
  ...views,
};
