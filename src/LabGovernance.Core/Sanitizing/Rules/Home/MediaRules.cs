using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Media servers and downloaders.</summary>
internal static class MediaRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("plex.token", "Plex token", "TOKEN_PLEX", new KeyedRule("xplextoken", "plextoken", "plexonlinetoken", "plexaccesstoken") { Value = ValueShape.AtLeast(15) }, """
            + http://plex.lan:32400/library/sections?X-Plex-Token=«7eGz8r1TCoa9rJPNZ5rp»
            + <Preferences PlexOnlineToken="«pO2f9t6rN5d_gr5lUlnd»" FriendlyName="den"/>
            + PLEX_TOKEN=«hxrNuf1wJyfFB72pu2ph»
            - X-Plex-Token=
            - PLEX_TOKEN=${PLEX_TOKEN}
            - <Preferences PlexOnlineMail="x" AcceptedEULA="1"/>
            """),
        Secret("plex.claim", "Plex claim", "CLAIM_PLEX", new TokenRule("claim-{t20}"), """
            + plex_claim: '«claim-¦kSoeeM8G9ldjhbQaL8ck»'
            + level=debug msg="plex answered 401 to «claim-¦2Am9007W46ecvfVElJZg»"
            + - PLEX_CLAIM=«claim-¦h5lvVt6ysIb1oRpk-1Oo» # plex
            - claim-
            - myclaim-TjEvkM4qFyfXLCbDhCwI
            - claim-the-thing
            """),
        Secret("jellyfin.key", "Jellyfin or Emby key", "KEY_JELLYFIN",
            new KeyedRule("apikey", "xembytoken", "xmediabrowsertoken", "embytoken", "jellyfinapikey", "jellyfintoken", "embyapikey") { Value = ValueShape.Of("{h32}") }, """
            + http://jellyfin.lan:8096/Items?api_key=«2d55fe5cd31e5c91fdc4eaecc2865fdf»
            + X-Emby-Token: «0c019e41677eff5edef845503c5bedf9»
            + JELLYFIN_API_KEY=«8a13f11740075e2cc1d315297c009f99»
            - http://jellyfin.lan:8096/Items?api_key=
            - X-Emby-Token: {{ token }}
            - jellyfin image 09d5a377f70f4af2cb88f1ca52f74f7c
            """),
        Secret("jellyfin.header", "Jellyfin device session", "SESSION_JELLYFIN",
            new KeyedRule("token", "accesstoken") { Value = ValueShape.Of("{h32}"), Near = ["mediabrowser", "jellyfin", "emby"] }, """
            + Authorization: MediaBrowser Client="web", Device="tv", Token="«16cdea8aaf6c3121e819ffed6f192f4c»"
            + jellyfin {"User":{"Name":"x"},"AccessToken":"«c33af47524674264c5d376a5d569ef41»"}
            + x-emby-authorization: Emby UserId="1", Token="«01f02318f57ad132f77b3a46f6e5e02b»"
            - MediaBrowser Client="web", Token=""
            - jellyfin token expired
            - jellyfin {"AccessToken":null}
            """),
        Secret("arr.key", "Sonarr, Radarr, Prowlarr, Lidarr, Readarr or Bazarr key", "KEY_ARR", new KeyedRule("*apikey") { Value = ValueShape.Of("{h32}") }, """
            + <Config>⏎  <ApiKey>«4c16e78bba998489aa64033b3decc45a»</ApiKey>⏎</Config>
            + GET /api/v3/queue?apikey=«132330736b082869ae1535744d4be84a» HTTP/1.1
            + SONARR__AUTH__APIKEY=«6fc0cde49c1baf12fdbb28c4e7971c0f»
            - <ApiKey></ApiKey>
            - GET /api/v3/queue?apikey=(removed) HTTP/1.1
            - SONARR__AUTH__METHOD=External
            """),
        Secret("seerr.key", "Overseerr or Jellyseerr key", "KEY_SEERR", new KeyedRule("apikey", "overseerrapikey", "jellyseerrapikey", "seerrapikey") { Value = ValueShape.Of("{b60-80}") }, """
            + {"main":{"apiKey":"«MTcwMDAwMDAwMDAwMDNmM2E5YjEtYjE4Zi00YzlkLWI5ZTctMTIzNDU2Nzg5MGFi»"}}
            + OVERSEERR_API_KEY=«MTcwMDAwMDAwMDAwMTNmM2E5YjEtYjE4Zi00YzlkLWI5ZTctMTIzNDU2Nzg5MGFi»
            + X-Api-Key: x⏎jellyseerr_api_key: "«MTcwMDAwMDAwMDAwMjNmM2E5YjEtYjE4Zi00YzlkLWI5ZTctMTIzNDU2Nzg5MGFi»"
            - {"main":{"apiKey":""}}
            - OVERSEERR_API_KEY=
            - apiKey: !secret seerr
            """),
        Secret("tautulli.key", "Tautulli key", "KEY_TAUTULLI", new KeyedRule("pms_token", "jwtsecret", "pmsuuid", "tautulliapikey") { Value = ValueShape.AtLeast(15) }, """
            + pms_token = «n3wAuZ3XaxaWNK67DfEv»
            + jwt_secret = «U29N0veP761vf144aWm0YlvNhtLHlGD4»
            + TAUTULLI_APIKEY=«067067a76b71f5acbcb8b0440e8d66d5»
            - pms_token = ""
            - pms_ip = 10.0.0.5
            - TAUTULLI_APIKEY=${T}
            """),
        Secret("sabnzbd.key", "SABnzbd key", "KEY_SABNZBD", new KeyedRule("nzbkey", "sabnzbdapikey", "sabapikey") { Value = ValueShape.Of("{h32}") }, """
            + nzb_key = «e4cc22b6ac94ee55f426476ee32e1a0f»
            + http://sab.lan:8080/api?mode=queue&nzbkey=«3fa36c5ca2993e1ef848582543f24bc8»
            + SABNZBD_API_KEY: "«1ee1dca10d1835a7b41c33a664011ff2»"
            - nzb_key = ""
            - nzb_key =
            - nzb_keys_total 5
            """),
        Secret("nzbget.password", "NZBGet password", "PASSWORD", new KeyedRule("controlpassword", "restrictedpassword", "addpassword", "server1password", "server2password"), """
            + ControlPassword=«tegbzn6789»
            + Server1.Password=«hunter2»
            + AddPassword=«abc»
            - ControlPassword=
            - ControlUsername=nzbget
            - Server1.Host=news.example
            """),
        Secret("qbittorrent.hash", "qBittorrent password hash", "PASSWORD_HASH", new KeyedRule("passwordpbkdf2", "passwordha1") { Value = ValueShape.AtLeast(20) }, """
            + WebUI\Password_PBKDF2="«@ByteArray(kQWPDoUSCfWZY1E4n2Y/jSA=:/Bb9SfMslitL8Hu1GfuP6Zoxo8kdqDLtsmOiLD5twqse6ZxVkjmw554b1HRsH4HRfhoE1gEP7DuI0jTcbgn64vc=)»"
            + WebUI\Password_ha1=«@ByteArray(82d5f39ede238559afdb33d43cfe8f39)»
            + "Password_PBKDF2": "«c4BlGkM5G5xhNqu79rqAq78=:fGIrNOrT5VfQ60lXdPDu5OoH55mGx+rljHkATkeMzTRkL2/V34JPoAAjwxDPl6VoTJavijLBupRwkuJGTjUT85M=»"
            - WebUI\Password_PBKDF2=
            - WebUI\Port=8080
            - WebUI\Username=admin
            """),
        Secret("transmission.hash", "Transmission password hash", "PASSWORD_HASH", new KeyedRule("rpcpassword"), """
            + {"rpc-password": "«dc6c4f0a8275f48cd2bdffc9260af1788092f86c0aq9KcyRK»", "rpc-port": 9091}
            + "rpc-password": "«hunter2»",
            + rpc-password: «a5551fdbb241c2dc0dc5d4e0904316bc3f602e69»
            - "rpc-password": "",
            - "rpc-username": "bob",
            - rpc-password: ${PW}
            """),
        Secret("deluge.auth", "Deluge daemon login", "PASSWORD_DELUGE", new TokenRule("localclient:«{h40}»:10"), """
            + localclient:«87b2de8d6e5d295a3022b017544a06a517fa88b5»:10
            + # deluge auth⏎localclient:«cdc2fa577434a094fb5fc9059f25a27410d08445»:10⏎bob:x:10
            + auth file: localclient:«503e35378ecbf1b53261e432fad98971695822f5»:10
            - localclient:10
            - mylocalclient:f056e4383d0685ffa4f3c0eacdc94ad2ff78e663:10
            - localclient:00ab8e298ccc88986628:10
            """),
        Secret("usenet.indexer", "indexer key", "KEY_INDEXER", new KeyedRule("rsskey", "torrentpass", "authkey", "jackettapikey", "indexerapikey", "rss_token") { Value = ValueShape.AtLeast(16) }, """
            + https://tracker.example/rss?torrent_pass=«b2660baa911937dbd9682d52c178f8e3»&cat=5
            + https://tracker.example/announce?authkey=«ea67ee7ad451c1e4ba774edf960891d4»
            + {"rsskey":"«2b0e813a6b43d843ce8e715a33a0fa3e»"}
            - rsskey=
            - rsskey: none
            - https://x.example/?rsskeys=2
            """),
        Secret("immich.secret", "photo service secret", "SECRET_PHOTOS",
            new KeyedRule("immichapikey", "photoprismadminpassword", "photoprismdatabasepassword", "immichjwtsecret", "typesenseapikey", "librephotossecret"), """
            + IMMICH_API_KEY=«8lsT9zNOYR0lLR7jwZQXpbRHyko0AORMjYsvgfU0pkK»
            + TYPESENSE_API_KEY=«PODbPF0mlVa6XSFvwQEo»
            + PHOTOPRISM_ADMIN_PASSWORD: "«insecure»"
            - IMMICH_API_KEY=
            - IMMICH_VERSION=release
            - PHOTOPRISM_ADMIN_USER: admin
            """),
        Secret("spotify.token", "music service token", "TOKEN_MUSIC",
            new KeyedRule("spotifyclientsecret", "spotifyrefreshtoken", "spdc", "spkey", "lastfmsecret", "lastfmapikey", "lastfmsessionkey", "listenbrainztoken", "tidalrefreshtoken", "deezerarl", "qobuzpassword", "subsonicsalt"), """
            + SPOTIFY_CLIENT_SECRET=«a3001dbd1437e00cd421920c65930b73»
            + sp_dc: «AQ5QWWIObEKEMtrZ5HK1NATXgM4TTkOwkx_B72UiBmfvi8AlRFCs8-of2JCxp4OX0D8FEqKonRTaEaBStWWG_tqFsPDu_PnzcKKNXvJELBnxewE_kLkiEwzag3GtzAiWwlIYa4wsA5_aww61tPbNeYsc»
            + lastfm_session_key = "«ccAHn6WbW78Z8gAQdSvbZl3a7nN-dn2c»"
            - SPOTIFY_CLIENT_ID=6394befdca4ea9b6caed5f4f14bc82db
            - sp_dc: !secret spotify
            - lastfm_api_url=https://ws.audioscrobbler.com
            """),
        Secret("spotify.access", "Spotify token", "TOKEN_SPOTIFY", new TokenRule("BQ{t140-300}", "AQ{t120-300}") { Near = ["spotify"] }, """
            + SPOTIFY_ACCESS=«BQ¦SaB9ijhVdxVO7Y_C5t_bXSnpCUpXw9Udo3JYPbMZRPObLQ0u5G7Eq7UfPmqm0xFUgt39CDsfobwYa7krF3gji3CZJrnfPujI7teqBsM5g0w9L-vD11PWz_SlnCgtFLua9VRlJRw-dObA4eDhDL»
            + "spotify_access": "«AQ¦V9RRikD6Os_XJShTyWHQO31LtnbZUdtVXo31vD9w395znjj_dlNipFhdAlNpd7Sa9nLsHlwtCSTYN0JK3d8eDr9CEbKdRXRecwukeiU7zPwqkTktzsYEzp5L9gNfSO»",
            + spotify_access: '«BQ¦E5VEzlJy0Ppg_xC0F7pXB_ZYz1LIr2wVJa8BT0u8PIIDv0Bw1HbCWTQt5CaITYvTqki3qjW2QcGthj42mSqYIev6xh2QHgXIrkzJKHI_gcDfenvalMW8cGfL8kP8oKa_3x7OKy9VUGL7M_0k6c»'
            - BQSaB9ijhVdxVO7Y_C5t_bXSnpCUpXw9Udo3JYPbMZRPObLQ0u5G7Eq7UfP is cut off
            - myBQSaB9ijhVdxVO7Y_C5t_bXSnpCUpXw9Udo3JYPbMZRPObLQ0u5G7Eq7UfPmqm0xFUgt39CDsfobwYa7krF3gji3CZJrnfPujI7teqBsM5g0w9L-vD11PWz_SlnCgtFLua9VRlJRw-dObA4eDhDL
            - what begins with BQ is a spotify one
            """),
        Secret("trakt.secret", "film or series service key", "KEY_MOVIES",
            new KeyedRule("traktclientsecret", "traktapikey", "tmdbapikey", "tvdbapikey", "tmdbkey", "tvdbkey", "tmdbaccesstoken", "fanartapikey", "omdbapikey", "opensubtitlesapikey", "mdblistapikey", "simklclientsecret", "realdebridapikey", "rdapikey"), """
            + TRAKT_CLIENT_SECRET=«4fd942accc9357bb6652c990707b83eee4895296d04903a4ffe2bd5e6a2386eb»
            + tmdb_api_key: «8faf434c3a66dcc2ed2aa48f91707267»
            + OMDB_API_KEY="«3324b046»"
            - TMDB_API_KEY=
            - tmdb_api_key: ${TMDB}
            - tmdb_id: 603
            """),
        Secret("audiobookshelf.token", "media library token", "TOKEN_MEDIA",
            new KeyedRule("kavitaapikey", "kavitatoken", "komgaapikey", "audiobookshelftoken", "navidromepassword", "calibrepassword", "channelstoken", "xteveauth", "ersatztvkey"), """
            + KAVITA_API_KEY=«dc53f3c7-30de-7a07-089a-21fc8ef45660»
            + audiobookshelf_token: "«nohpLACMNcwtx5aYyyEBdKC0zvKkpVsn9UgSObol»"
            + KOMGA_API_KEY=«b04e3ec667337367dfab398f85e807fe»
            - KAVITA_API_KEY=
            - KAVITA_URL=http://kavita.lan
            - audiobookshelf_token: ${ABS}
            """),
    ];
}
