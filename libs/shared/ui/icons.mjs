// Writes src/icon/core-icons.ts and src/icon/more-icons.ts from @material-symbols/svg-400 (outlined), so that only the
// icons listed here are bundled. After adding a name run, at the root: npx node libs/shared/ui/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const core = `arrow_back check check_circle chevron_right close error help info language search visibility visibility_off
  warning`;
const more = `account_tree add admin_panel_settings alarm_on analytics apartment arrow_downward arrow_forward arrow_upward assignment
  assignment_turned_in attach_file block calendar_month call cancel checklist chevron_left circle cloud_off cloud_upload
  contrast dark_mode delete description do_not_disturb_on domain download drag_indicator edit event event_busy fact_check
  file_present filter_alt flag format_indent_decrease format_indent_increase group groups history home hourglass_top
  image inbox key keyboard_arrow_down keyboard_arrow_up light_mode link list_alt lock logout mail menu monitoring
  more_horiz notifications pause_circle person person_add photo_camera play_circle print radio_button_unchecked refresh
  remove reply save schedule send settings star summarize swap_horiz table_view task_alt text_increase undo upload
  content_copy compare_arrows restore_from_trash view_column calendar_view_month view_timeline view_kanban filter_list bookmark content_paste redo campaign forum alternate_email event_repeat gavel library_books folder_open upload_file balance call_split done_all hourglass_bottom forward share pending category celebration tune sort unfold_more notifications_active draft edit_note rule difference replay more_vert picture_as_pdf`;

const root = new URL('../../../', import.meta.url);

function pathOf(name) {
  const svg = readFileSync(new URL(`node_modules/@material-symbols/svg-400/outlined/${name}.svg`, root), 'utf8');
  return / d="([^"]+)"/.exec(svg)[1];
}

function write(file, constant, comment, names) {
  const lines = names
    .split(/\s+/)
    .map((name) => `  ${name.includes('_') ? `'${name.replaceAll('_', '-')}'` : name}:\n    '${pathOf(name)}',`);
  const text = `/** ${comment} Made by icons.mjs from Material Symbols (Apache-2.0). */\nexport const ${constant} = {\n${lines.join('\n')}\n} as const;\n`;
  writeFileSync(new URL(`libs/shared/ui/src/icon/${file}.ts`, root), text);
}

write('core-icons', 'coreIcons', 'Path data of the icons of the first paint.', core);
write('more-icons', 'moreIcons', 'Path data of the icons fetched together after the first paint.', more);
