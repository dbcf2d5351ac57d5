-- Prosody module: who is on the list of members may log in, with the same passphrase as on the site.
--
-- Who is taken off the list, whose last day is over, or who gets a new passphrase is sent away within
-- `dalil_members_seconds` (30). Whoever tries wrong passphrases from one address waits.

local hashes = require "util.hashes";
local new_sasl = require "util.sasl".new;
local saslprep = require "util.encodings".stringprep.saslprep;
local scram = require "util.sasl.scram".hashers["SHA-256"];
local st = require "util.stanza";

local list = module:require "dalil_list";
local pause = module:get_option_number("dalil_members_seconds", 30);
local attempts = module:get_option_number("dalil_attempts", 10);
local window = module:get_option_number("dalil_attempts_seconds", 60);
local closed = "Accounts are opened and closed by the commission.";

local provider = {};

function provider.test_password(name, passphrase)
	local found, prepared = list.account(name), passphrase and saslprep(passphrase);
	if found and prepared then
		local ok, stored = scram(prepared, found.salt, found.iterations);
		if ok and hashes.equals(stored, found.stored) then return true; end
	end
	return nil, "Not authorized.";
end

function provider.user_exists(name) return list.account(name) ~= nil; end
function provider.users() return list.names(); end
function provider.set_password() return nil, closed; end
function provider.create_user() return nil, closed; end
function provider.delete_user() return nil, closed; end

function provider.get_sasl_handler()
	return new_sasl(module.host, {
		plain_test = function(_, name, passphrase) return provider.test_password(name, passphrase), true; end;
		scram_sha_256 = function(_, name)
			local found = list.account(name);
			if found then return found.stored, found.server, found.iterations, found.salt, true; end
		end;
	});
end

module:provides("auth", provider);

-- Wrong passphrases, counted by address.
local tried, since = {}, os.time();

local function times(ip)
	if os.time() - since > window then tried, since = {}, os.time(); end
	return tried[ip] or 0;
end

module:hook("authentication-failure", function(event)
	local ip = event.session.ip or "?";
	tried[ip] = times(ip) + 1;
end);

module:hook("stanza/urn:ietf:params:xml:ns:xmpp-sasl:auth", function(event)
	local session = event.origin;
	if times(session.ip or "?") < attempts then return; end
	session.send(st.stanza("failure", { xmlns = "urn:ietf:params:xml:ns:xmpp-sasl" }):tag("temporary-auth-failure"));
	module:log("warn", "too many wrong passphrases from %s", session.ip or "?");
	return true;
end, 10);

-- Whoever is online and no longer may be.
local held = {};

module:hook("resource-bind", function(event)
	local name = event.session.username;
	local found = list.account(name);
	held[name] = found and found.stored;
end);

module:add_timer(pause, function()
	for name, user in pairs(prosody.hosts[module.host].sessions) do
		local found = list.account(name);
		if not found or held[name] ~= found.stored then
			local sessions = {};
			for _, session in pairs(user.sessions) do sessions[#sessions + 1] = session; end
			for _, session in ipairs(sessions) do
				session:close({ condition = "not-authorized", text = "This account is closed." });
			end
			held[name] = nil;
			module:log("info", "%s was sent away: the account is closed or has a new passphrase", name);
		end
	end
	return pause;
end);
