-- Prosody module: rooms are those of the configuration, and those that liaisons make.
--
-- Liaisons of the commission own every room. Nobody else can make one.

local jid = require "util.jid";
local st = require "util.stanza";

local list = module:require "dalil_list";
local muc = module:depends "muc";
local domain = assert(module:get_option_string("dalil_domain"), "dalil_domain is not set");

local function is_liaison(who)
	local name, host = jid.split(who);
	local found = host == domain and name and list.account(name);
	return found and found.role == "liaison" or false;
end

local affiliation = muc.room_mt.get_affiliation;
function muc.room_mt:get_affiliation(who)
	if is_liaison(who) then return "owner"; end
	return affiliation(self, who);
end

module:hook("muc-room-pre-create", function(event)
	if is_liaison(event.stanza.attr.from) then return; end
	event.origin.send(st.error_reply(event.stanza, "cancel", "not-allowed", "Rooms are made by the commission.", module.host));
	return true;
end, 10);

-- Nobody from elsewhere comes in, whatever else is changed in this file.
module:hook("muc-occupant-pre-join", function(event)
	local _, host = jid.split(event.stanza.attr.from);
	if host == domain then return; end
	event.origin.send(st.error_reply(event.stanza, "auth", "forbidden", nil, module.host));
	return true;
end, 100);

module:add_timer(0, function()
	for id, name in pairs(module:get_option("dalil_rooms", {})) do
		local address = id .. "@" .. module.host;
		local room = muc.get_room_from_jid(address) or muc.create_room(address);
		if room and room:get_name() ~= name then
			room:set_name(name);
			room:save(true);
		end
	end
end);
