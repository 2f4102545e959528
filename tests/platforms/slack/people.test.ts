import { describe, expect, it } from 'vitest';
import type { Json } from './json.ts';
import { actions, bolt, button, clientOf, input, modal, plain, slack } from './real-sdks.ts';

describe('tests/platforms/slack/people', () => {
  describe('what people do, over Socket Mode', () => {
    it('a command is acknowledged and answered at its response_url', async () => {
      const server = await slack();
      await bolt(server, (app) =>
        app.command('/penholder', async ({ ack, respond, command }) => {
          await ack();
          await respond({ text: `to <@${command.user_id}>: ${command.text} &amp; more` });
        }),
      );
      const ack = await server.command({ user: 'U1', channel: 'C1', command: '/penholder', text: 'help' });
      expect(ack).toMatchObject({ timedOut: false });
      await expect.poll(() => server.readable('C1', 'U1')).toEqual(['to @ana: help & more']);
      expect(server.readable('C1', 'U2')).toEqual([]);
    });

    it('an answer within the acknowledgement of a command is shown', async () => {
      const server = await slack();
      await bolt(server, (app) =>
        app.command('/penholder', async ({ ack }) => ack({ text: 'for all', response_type: 'in_channel' })),
      );
      await server.command({ user: 'U1', channel: 'C1', command: '/penholder' });
      expect(server.messages('C1')).toMatchObject([{ text: 'for all' }]);
    });

    it('a command that nobody hears fails, and Slackbot says so', async () => {
      const server = await slack();
      const ack = await server.command({ user: 'U1', channel: 'C1', command: '/penholder' });
      expect(ack).toMatchObject({ timedOut: true, problem: 'dispatch_failed' });
      expect(server.readable('C1', 'U1')).toEqual(['/penholder failed with the error "dispatch_failed"']);
    });

    it('a command that is not acknowledged in time fails', async () => {
      const server = await slack();
      await bolt(server, (app) => app.command('/penholder', async () => undefined));
      const typed = { user: 'U1', channel: 'C1', command: '/penholder' };
      expect(await server.command(typed, { ackWithinMs: 100 })).toMatchObject({ problem: 'operation_timeout' });
    });

    it('a response_url is good five times, and then used up', async () => {
      const server = await slack();
      const statuses: number[] = [];
      await bolt(server, (app) =>
        app.command('/penholder', async ({ ack, command }) => {
          await ack();
          for (let time = 0; time < 6; time += 1) {
            const body = JSON.stringify({ text: `${time}` });
            statuses.push((await fetch(command.response_url, { method: 'POST', body })).status);
          }
        }),
      );
      await server.command({ user: 'U1', channel: 'C1', command: '/penholder' });
      await expect.poll(() => statuses).toEqual([200, 200, 200, 200, 200, 404]);
    });

    it('a response_url refuses bad blocks, and everything once it has expired', async () => {
      const server = await slack();
      const statuses: number[] = [];
      await bolt(server, (app) =>
        app.command('/penholder', async ({ ack, command }) => {
          await ack();
          const send = async (body: Json) =>
            (await fetch(command.response_url, { method: 'POST', body: JSON.stringify(body) })).status;
          statuses.push(await send({ text: 'x', blocks: [{ type: 'header' }] }));
          server.expireResponseUrls();
          statuses.push(await send({ text: 'x' }));
        }),
      );
      await server.command({ user: 'U1', channel: 'C1', command: '/penholder' });
      await expect.poll(() => statuses).toEqual([400, 404]);
      expect(server.readable('C1', 'U1')).toEqual([]);
    });

    it('a modal is closed, and the app hears of it where it asked to', async () => {
      const server = await slack();
      const closed: string[] = [];
      await bolt(server, (app) =>
        app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
          closed.push(body.user.id);
          await ack();
        }),
      );
      const view = { ...modal(input('name')), notify_on_close: true };
      await clientOf(server).views.open({ trigger_id: server.trigger('U1'), view });
      await server.closeView({ user: 'U1' });
      expect([closed, server.view('U1')]).toEqual([['U1'], undefined]);
    });

    it('a button is pressed by its words, and its message replaced', async () => {
      const server = await slack();
      await bolt(server, (app) =>
        app.action('vote', async ({ ack, respond, payload }) => {
          await ack();
          await respond({ text: `took ${'value' in payload ? payload.value : ''}`, replace_original: true });
        }),
      );
      const blocks = [actions(button('Yes', { action_id: 'vote', value: 'yes' }))];
      const { ts = '' } = await clientOf(server).chat.postMessage({ channel: 'C1', text: 'Vote', blocks });
      await server.press({ user: 'U1', channel: 'C1', ts, text: 'Yes' });
      await expect.poll(() => server.messages('C1')).toMatchObject([{ ts, text: 'took yes', blocks: [], edits: 1 }]);
      await expect(server.press({ user: 'U1', channel: 'C1', ts, text: 'Yes' })).rejects.toThrow('no ^button$');
    });

    it('a button only its user sees is pressed by that user alone', async () => {
      const server = await slack();
      const bodies: Json[] = [];
      await bolt(server, (app) =>
        app.action('go', async ({ ack, body }) => {
          bodies.push({ ...body });
          await ack();
        }),
      );
      const blocks = [actions(button('Go', { action_id: 'go' }))];
      await clientOf(server).chat.postEphemeral({ channel: 'C1', user: 'U1', text: 'x', blocks });
      await expect(server.press({ user: 'U2', channel: 'C1', actionId: 'go' })).rejects.toThrow('there is: none');
      await server.press({ user: 'U1', channel: 'C1', actionId: 'go' });
      expect(bodies).toMatchObject([{ container: { is_ephemeral: true }, user: { id: 'U1' } }]);
      expect(bodies[0]).not.toHaveProperty('message');
    });

    it('a modal is opened, sent, refused with errors, sent again and closed', async () => {
      const server = await slack();
      await bolt(server, (app) => {
        app.shortcut('open', async ({ ack, client, shortcut }) => {
          await ack();
          await client.views.open({ trigger_id: shortcut.trigger_id, view: modal(input('name')) });
        });
        app.view('form', async ({ ack, view }) => {
          const bad = view.state.values.name?.a?.value === 'bad';
          await ack(bad ? { response_action: 'errors', errors: { name: 'Not this one' } } : undefined);
        });
      });
      await server.shortcut({ user: 'U1', callbackId: 'open' });
      await expect.poll(() => server.view('U1')?.callback_id).toBe('form');
      expect(await server.submit({ user: 'U1' })).toMatchObject({ problem: 'refused_by_client' });
      await server.submit({ user: 'U1', values: { name: 'bad' } });
      expect(server.view('U1')?.errors).toEqual({ name: 'Not this one' });
      await server.submit({ user: 'U1', values: { name: 'good' } });
      expect(server.view('U1')).toBeUndefined();
    });

    it('the answer to a modal can change it, put another over it or close all', async () => {
      const server = await slack();
      const steps: object[] = [
        { response_action: 'update', view: modal(input('two')) },
        { response_action: 'push', view: modal(input('three')) },
        { response_action: 'errors', errors: { nowhere: 'x' } },
        { response_action: 'clear' },
      ];
      await bolt(server, (app) => app.view('form', async ({ ack }) => ack(steps.shift() as never)));
      await clientOf(server).views.open({ trigger_id: server.trigger('U1'), view: modal(input('one')) });
      await server.submit({ user: 'U1', values: { one: 'x' } });
      expect(server.view('U1')?.blocks).toMatchObject([{ block_id: 'two' }]);
      await server.submit({ user: 'U1', values: { two: 'x' } });
      expect(server.view('U1')?.blocks).toMatchObject([{ block_id: 'three' }]);
      expect(await server.submit({ user: 'U1', values: { three: 'x' } })).toMatchObject({ problem: 'invalid_errors' });
      expect(server.view('U1')?.trouble).toContain('trouble');
      await server.submit({ user: 'U1' });
      expect(server.view('U1')).toBeUndefined();
    });

    it('each kind of input comes in its own shape', async () => {
      const server = await slack();
      const states: unknown[] = [];
      await bolt(server, (app) => {
        app.options('find', async ({ ack, options }) => {
          await ack({ options: [{ text: plain(`Found ${options.value}`), value: 'f1' }] });
        });
        app.view('form', async ({ ack, view }) => {
          states.push(view.state.values);
          await ack();
        });
      });
      const options = [
        { text: plain('Red'), value: 'r' },
        { text: plain('Blue'), value: 'b' },
      ];
      const wanted: [string, Json][] = [
        ['text', { type: 'plain_text_input' }],
        ['number', { type: 'number_input', is_decimal_allowed: false }],
        ['select', { type: 'static_select', options }],
        ['radio', { type: 'radio_buttons', options }],
        ['search', { type: 'external_select', min_query_length: 1 }],
      ];
      const blocks = wanted.map(([id, element]) => ({
        ...input(id),
        element: { ...element, action_id: id === 'search' ? 'find' : 'a' },
      }));
      await clientOf(server).apiCall('views.open', { trigger_id: server.trigger('U1'), view: { ...modal(), blocks } });
      const { options: found } = await server.search({ user: 'U1', actionId: 'find', query: 'su' });
      expect(found).toEqual([{ text: 'Found su', value: 'f1' }]);
      const values = { text: 'hi', number: '7', select: 'Blue', radio: 'r', search: 'f1' };
      await server.submit({ user: 'U1', values });
      expect(states).toMatchObject([
        {
          text: { a: { type: 'plain_text_input', value: 'hi' } },
          number: { a: { type: 'number_input', value: '7' } },
          select: { a: { selected_option: { value: 'b', text: { text: 'Blue' } } } },
          radio: { a: { selected_option: { value: 'r' } } },
          search: { find: { selected_option: { value: 'f1' } } },
        },
      ]);
    });

    it('the home tab is opened and a button of it pressed', async () => {
      const server = await slack();
      const pressed: string[] = [];
      await bolt(server, (app) => {
        app.event('app_home_opened', async ({ event, client }) => {
          const view = { type: 'home' as const, blocks: [actions(button('Join', { action_id: 'join' }))] };
          await client.views.publish({ user_id: event.user, view });
        });
        app.action('join', async ({ ack, body }) => {
          pressed.push(body.user.id);
          await ack();
        });
      });
      await server.openHome({ user: 'U1' });
      await expect.poll(() => server.home('U1')?.texts).toEqual(['Join']);
      await server.pressAtHome({ user: 'U1', text: 'Join' });
      expect(pressed).toEqual(['U1']);
    });

    it('a mention is heard, other talk is not, a direct message is', async () => {
      const server = await slack();
      const heard: string[] = [];
      await bolt(server, (app) => {
        app.event('app_mention', async ({ event }) => void heard.push(`mention ${event.text}`));
        app.event(
          'message',
          async ({ event }) => void heard.push(`${event.channel_type} ${'text' in event && event.text}`),
        );
      });
      expect(await server.say({ user: 'U1', channel: 'C1', text: 'talk' })).toMatchObject({ problem: 'not_delivered' });
      await server.say({ user: 'U1', channel: 'C1', text: `<@${server.botUserId}> help` });
      await server.say({ user: 'U1', channel: server.im('U1'), text: 'psst' });
      await expect.poll(() => heard).toEqual([`mention <@${server.botUserId}> help`, 'im psst']);
    });

    it('a choice in a message and a shortcut of a message reach the app', async () => {
      const server = await slack();
      const got: unknown[] = [];
      await bolt(server, (app) => {
        app.action('pick', async ({ ack, payload }) => {
          got.push('selected_option' in payload && payload.selected_option);
          await ack();
        });
        app.shortcut('keep', async ({ ack, shortcut }) => {
          got.push('message' in shortcut && shortcut.message.text);
          await ack();
        });
      });
      const options = [{ text: plain('Red'), value: 'r' }];
      const blocks = [
        { type: 'actions' as const, elements: [{ type: 'static_select' as const, action_id: 'pick', options }] },
      ];
      const { ts = '' } = await clientOf(server).chat.postMessage({ channel: 'C1', text: 'Pick', blocks });
      await server.choose({ user: 'U1', channel: 'C1', ts, text: 'Red' });
      await server.messageShortcut({ user: 'U1', channel: 'C1', ts, callbackId: 'keep' });
      expect(got).toMatchObject([{ value: 'r' }, 'Pick']);
    });
  });
});
