-- The list of members, as `dalil member` keeps it for the chat. Read here, never written.
--
-- A line is one account that is open; `#` starts a comment:
--   name:role:last day:SCRAM-SHA-256:iterations:salt in base64:stored key in hex:server key in hex
-- Nobody can get a passphrase back from it.

local encodings = require "util.encodings";
local hex = require "util.hex";
local lfs = require "lfs";
local from_hex = hex.decode or hex.from;
local nodeprep = encodings.stringprep.nodeprep;

local path = assert(module:get_option_string("dalil_members"), "dalil_members is not set");
local accounts, stamp = {}, nil;

local function line_of(line)
	local name, role, last, iterations, salt, stored, server = line:match(
		"^([^:#%s]+):(%l+):(%d%d%d%d%-%d%d%-%d%d):SCRAM%-SHA%-256:(%d+):([%w+/=]+):(%x+):(%x+)$");
	name = name and nodeprep(name);
	return name, name and {
		role = role, last = last, iterations = tonumber(iterations);
		salt = encodings.base64.decode(salt), stored = from_hex(stored), server = from_hex(server);
	};
end

-- Read the file where it has changed. While it cannot be read, nobody has an account.
local function read()
	local found = lfs.attributes(path);
	local now = found and (found.modification .. "/" .. found.size .. "/" .. found.ino);
	if now and now == stamp then return; end
	accounts, stamp = {}, nil;
	local file = now and io.open(path);
	if not file then
		module:log("error", "the list of members cannot be read: %s", path);
		return;
	end
	for line in file:lines() do
		local name, account = line_of(line);
		if name then
			accounts[name] = account;
		elseif line ~= "" and line:sub(1, 1) ~= "#" then
			module:log("warn", "a line of the list of members is not understood: nobody gets in by it");
		end
	end
	file:close();
	stamp = now;
end

-- The account of a name, where it is open today.
local function account(name)
	read();
	local found = accounts[name];
	return found and found.last >= os.date("%Y-%m-%d") and found or nil;
end

local function names()
	read();
	return next, accounts, nil;
end

return { account = account, names = names };
