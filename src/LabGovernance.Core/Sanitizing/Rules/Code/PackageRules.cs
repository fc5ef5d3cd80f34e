using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Package registries and container registries.</summary>
internal static class PackageRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("npm.token", "npm token", "TOKEN_NPM", new TokenRule("npm_{n36}"), """
            + npm login --with «npm_¦Oo9II4UN27Fh49UIABfgWaPLpqL8rkCZmuSk» --quiet
            + NPM_TOKEN=«npm_¦2IhElqoTFLUp8LLGZMaM4d2Y4uiAuKdTwmxj»
            + "npm_token": "«npm_¦c7bK7cZFcWio8lm77xacTxsGUbZsl4V7hjtz»",
            - npm_Oo9II4UN27Fh is cut off
            - mynpm_Oo9II4UN27Fh49UIABfgWaPLpqL8rkCZmuSk
            - what begins with npm_ is a npm one
            """),
        Secret("npm.auth", "npm login", "AUTH_NPM", new KeyedRule("authtoken") { Value = ValueShape.AtLeast(8) }, """
            + //registry.npmjs.org/:_authToken=«4384fa22-3521-a5f6-34c4-4f016fb65653»
            + @lab:registry=https://nexus.lan/⏎//nexus.lan/repository/npm/:_authToken=«NpmToken.bb46e1e6-ecda-cc60-3b25-feac36f8c7f0»
            + npm config set //r.lan/:_authToken="«6f95a78a-e228-bda1-1fe9-1fdf62b41a6f»"
            - //registry.npmjs.org/:_authToken=${NPM_TOKEN}
            - always-auth=true
            - npm auth failed
            """),
        Secret("pypi.token", "PyPI token", "TOKEN_PYPI", new TokenRule("pypi-AgEIcHlwaS5vcmc{t50-1000}", "pypi-AgENdGVzdC5weXBpLm9yZw{t50-1000}"), """
            + - PYPI_TOKEN=«pypi-AgEIcHlwaS5vcmc¦Dz-1IQmWn4hnECvV--0KHwADmk4ue-Vz9Rd8Sxoe-O9VQPLTRfXIE2hx» # pypi
            + curl -H 'X-Auth: «pypi-AgENdGVzdC5weXBpLm9yZw¦AlitVIgnWp2twjuyJw9e9KuIqKQ8d33_n2eTw9dyafXZTwDyFBAx1X8g»' https://pypi.example/v1
            + {"service":"pypi","given":"«pypi-AgEIcHlwaS5vcmc¦guZ7sHYErKRdEUhHrh4z-8xCNLPfaNwS3VepM0GRR-QNfhLKb_L_9Meb»"}
            - pypi-AgEIcHlwaS5vcmcDz-1IQmWn4 is cut off
            - mypypi-AgEIcHlwaS5vcmcDz-1IQmWn4hnECvV--0KHwADmk4ue-Vz9Rd8Sxoe-O9VQPLTRfXIE2hx
            - what begins with pypi-AgEIcHlwaS5vcmc is a pypi one
            """),
        Secret("nuget.key", "NuGet key", "KEY_NUGET", new TokenRule("oy2{l43}"), """
            + curl -H 'X-Auth: «oy2¦6u0yr9t3oidgs20pligoveooitc6gh118f0ahqjidpo»' https://nuget.example/v1
            + {"service":"nuget","given":"«oy2¦d5pzyyo0d3iom92282byxcsyh65rrb2b0ge4i7933l9»"}
            + nuget login --with «oy2¦d2cx0up96vipeh36zkxfkcg6udx41atpvg8yvg6mpp3» --quiet
            - oy26u0yr9t3oidgs20 is cut off
            - myoy26u0yr9t3oidgs20pligoveooitc6gh118f0ahqjidpo
            - what begins with oy2 is a nuget one
            """),
        Secret("rubygems.key", "RubyGems key", "KEY_RUBYGEMS", new TokenRule("rubygems_{h48}"), """
            + - RUBYGEMS_KEY=«rubygems_¦d08e158f2efe82cc101ef27fa628deb5f1a33aa1d32b936f» # rubygems
            + curl -H 'X-Auth: «rubygems_¦b1c89efd29e75dd1770e55c8df27dfd1c9000af514ab524f»' https://rubygems.example/v1
            + {"service":"rubygems","given":"«rubygems_¦f8eea9a645d56c231bd58ab5c24a55d5bbdf78ff7c0c9ba1»"}
            - rubygems_d08e158f2efe8 is cut off
            - myrubygems_d08e158f2efe82cc101ef27fa628deb5f1a33aa1d32b936f
            - what begins with rubygems_ is a rubygems one
            """),
        Secret("crates.token", "crates.io token", "TOKEN_CRATES", new TokenRule("cio{n32}"), """
            + CRATES_TOKEN=«cio¦qDR8EBA0bk5ZYnQJcYnRB6hO3bFftsf7»
            + "crates_token": "«cio¦DCuv1BBShA5ncFLvbPgYbdtroXQK94PA»",
            + crates_token: '«cio¦roJOeMWpYH7DoDdzfKeUkinguO6F4fRr»'
            - cioqDR8EBA0bk5 is cut off
            - mycioqDR8EBA0bk5ZYnQJcYnRB6hO3bFftsf7
            - what begins with cio is a cargo one
            """),
        Secret("dockerhub.token", "Docker Hub token", "TOKEN_DOCKER", new TokenRule("dckr_pat_{t27}", "dckr_oat_{t32}"), """
            + level=debug msg="dockerhub answered 401 to «dckr_pat_¦LufPEaWc56pTrc7a21OOfKqi4_e»"
            + - DOCKERHUB_TOKEN=«dckr_oat_¦IMOzJe8weS9GgK2ScWqTR3gcKHeqU1Jt» # dockerhub
            + curl -H 'X-Auth: «dckr_pat_¦KjvAY2Xx48ZmWdmjnEQf0Ff1yvX»' https://dockerhub.example/v1
            - dckr_pat_LufPE is cut off
            - mydckr_pat_LufPEaWc56pTrc7a21OOfKqi4_e
            - what begins with dckr_pat_ is a dockerhub one
            """),
        Secret("docker.auth", "registry login", "AUTH_DOCKER", new KeyedRule("auth", "identitytoken", "registrytoken") { Value = new() { MinLength = 8, Check = Checks.BasicCredentials } }, """
            + {"auths":{"ghcr.io":{"auth":"«dXNlcjpnaHBfYWJjZGVm»"}}}
            + {"auths": {"https://index.docker.io/v1/": {⏎  "auth": "«bWU6aHVudGVyMg==»"⏎}}}
            + {"auths":{"r.lan:5000":{"auth":"«YWRtaW46SGFyYm9yMTIzNDU=»","email":"x"}}}
            - {"auth": "enabled"}
            - auth: basic
            - {"auth":"bm90aGluZyBvZiB0aGUga2luZA=="}
            """),
        Secret("docker.config-json", "registry logins", "AUTH_DOCKER", new KeyedRule("dockerconfigjson", "*dockerauthconfig", "dockercfg") { Value = ValueShape.AtLeast(12) }, """
            + .dockerconfigjson: «VfPH0PXrH2VCr7laE2tlDrgDGzv4mRgSFqMTIdZ6Z9Yb7t3I/rn35O5Yt7To/eBLOFPlWJtD+7hG/YqD7HqSr/c=»
            + DOCKER_AUTH_CONFIG='«{"auths":{"r.lan":{"auth":"bWU6cHc="}}}»'
            + .dockercfg: "«FrDKxLaRXUDGwlL/7jaCDv9xeuL67wGFCb5uOKX0t1Y=»"
            - .dockerconfigjson:
            - type: kubernetes.io/dockerconfigjson
            - DOCKER_AUTH_CONFIG=$DOCKER_AUTH
            """),
        Secret("jfrog.key", "Artifactory key", "KEY_JFROG", new TokenRule("AKCp{n69}", "cmVmdGtuO{n55}"), """
            + curl -H 'X-Auth: «AKCp¦tTZAR7Id5LLXhZ80jbVEEpe9xYezyqyVy8bDkJhmHt8CMGgY9v5WnJkalXlvwDkW7NyeE»' https://artifactory.example/v1
            + {"service":"artifactory","given":"«cmVmdGtuO¦wSavAzn0C2tFlCKEO35sndMLHvgeqGdupAKeLyZNOdSAmrpXItzIGa6»"}
            + artifactory login --with «AKCp¦m49Lo1ejArC7pHkOpgvMlzl4S5Li6fdfyWbKM1D1p1CmNnIsz1F4oangBiYUOc8SG9NaO» --quiet
            - AKCptTZAR7Id5LLXhZ80jbVEEpe9x is cut off
            - myAKCptTZAR7Id5LLXhZ80jbVEEpe9xYezyqyVy8bDkJhmHt8CMGgY9v5WnJkalXlvwDkW7NyeE
            - what begins with AKCp is a artifactory one
            """),
        Secret("clojars.token", "Clojars token", "TOKEN_CLOJARS", new TokenRule("CLOJARS_{l60}"), """
            + clojars login --with «CLOJARS_¦9zly90j97ey64d5w46up9o2xaf1j68co7i0q47frunmq5emy9g5jxlic1si5» --quiet
            + CLOJARS_TOKEN=«CLOJARS_¦nj1omzc625p2dvqhnheo79wr79i6sbcjm1ta9h4gnzdniu7bqqhi2h1lbtpm»
            + "clojars_token": "«CLOJARS_¦r5e28bmpftf4w1rb5ttg6xzjodlmdjcupy6h17b6zzvd923h2u6cqyh75vff»",
            - CLOJARS_9zly90j97ey64d5w46u is cut off
            - myCLOJARS_9zly90j97ey64d5w46up9o2xaf1j68co7i0q47frunmq5emy9g5jxlic1si5
            - what begins with CLOJARS_ is a clojars one
            """),
        Secret("packagist.token", "Packagist token", "TOKEN_PACKAGIST", new TokenRule("packagist_ort_{h68}", "packagist_uut_{h68}", "packagist_ack_{h68}"), """
            + - PACKAGIST_TOKEN=«packagist_ort_¦d137704362edaeb9acb9717afb8d43a439b958e1b2fcba1b78ef048f8d6a31bb95af» # packagist
            + curl -H 'X-Auth: «packagist_uut_¦cf0b57d6e895303b34f8fa5c5a7f41cf4ac7a09aad758fd7234df80a85ff91f700cb»' https://packagist.example/v1
            + {"service":"packagist","given":"«packagist_ack_¦69618e292f71fc43d22a451299602a950ee4da5366ee3ee2626746a2001d0247dbc5»"}
            - packagist_ort_d137704362edaeb9ac is cut off
            - mypackagist_ort_d137704362edaeb9acb9717afb8d43a439b958e1b2fcba1b78ef048f8d6a31bb95af
            - what begins with packagist_ort_ is a packagist one
            """),
        Secret("terraform.token", "Terraform Cloud token", "TOKEN_TERRAFORM", new TokenRule("{n14}.atlasv1.{t60-70}"), """
            + terraform login --with «L5qF1eSb3GzbKP.atlasv1.G4252v¦rxQGyDD2WpzSTczI8mIf7tHdFNZe96PAx6pQYZMv6tdk2JSuWYbNq33Pk0Y1» --quiet
            + TERRAFORM_TOKEN=«t0SB6shdZWxW8s.atlasv1.RAsNbj¦SckmR4K2MOcSRHDG2s391HvxlteaAY8lInHgfWDT8P6SWbqPWGb57Ryj3VDS»
            + "terraform_token": "«Mjyc9KBeRouDvI.atlasv1.ZOljwv¦vJmpKU56jI3DsH_w6YpeOx9wrW7d24HVESEZxG9moBE0pD8_9ZraJjS9Z-AQ»",
            - atlasv1.6tNEhi7Z9sb-Q-AcezLP
            - abc.atlasv1.short
            - BVNY4WnbS6U1SA.atlasv2.XaefyBTvGDItUaE9iGe4U65j1MUNczTtObj8bN8D4mjDXdqk42Gm3IO_CN2BQEyo_pb
            """),
        Secret("pulumi.token", "Pulumi token", "TOKEN_PULUMI", new TokenRule("pul-{h40}"), """
            + PULUMI_TOKEN=«pul-¦63c6ad7082b4b568a5d5ae1680c4b0bae22b69ea»
            + "pulumi_token": "«pul-¦ea4ff7e8fc2782511a09b0f3cfb2dbca122c6e77»",
            + pulumi_token: '«pul-¦7abc16a8f98da906c8d0e30e3261d737daf93eb6»'
            - pul-63c6ad7082b4b is cut off
            - mypul-63c6ad7082b4b568a5d5ae1680c4b0bae22b69ea
            - what begins with pul- is a pulumi one
            """),
        Secret("doppler.token", "Doppler token", "TOKEN_DOPPLER",
            new TokenRule("dp.pt.{n40-44}", "dp.st.{n40-44}", "dp.st.{w2-20}.{n40-44}", "dp.ct.{n40-44}", "dp.sa.{n40-44}", "dp.scim.{n40-44}", "dp.audit.{n40-44}"), """
            + doppler_token: '«dp.pt.¦S3dRds9gbqFWoF3ipvvqgobXpC91bO0STZBKuNgPqMsq»'
            + level=debug msg="doppler answered 401 to «dp.st.¦aJE0Z1OCX7n91S2TEpD04HaM0hMBwFdXJwqwtQNQqtIv»"
            + - DOPPLER_TOKEN=«dp.st.¦T327dEOF.B24lyrQBLEyVZD8YPksVdCar20rhxCQiGrHTwD6ge5Np» # doppler
            + curl -H 'X-Auth: «dp.ct.¦Nbaxtf7eIjf6ao6RkOZvG4as1feQ80tQUmsqVWfBDPUq»' https://doppler.example/v1
            + {"service":"doppler","given":"«dp.sa.¦7GMK2pFi8sei4k3uZOYLHdehyQvz1atAOAr7pCSajfGV»"}
            + doppler login --with «dp.scim.¦7pb8b6eDxjVWMn2zf0UpZRdNuuZomkg4vJHRVfxWxyd5» --quiet
            + DOPPLER_TOKEN=«dp.audit.¦R4o06JCTw312vb2wwLmxgvecEX4uYbAJlth14Y5upVJC»
            - dp.pt.S3dRds9gbqFWoF is cut off
            - mydp.pt.S3dRds9gbqFWoF3ipvvqgobXpC91bO0STZBKuNgPqMsq
            - what begins with dp.pt. is a doppler one
            """),
        Secret("infisical.token", "Infisical token", "TOKEN_INFISICAL", new TokenRule("st.{h24}.{h32}.{h32}"), """
            + level=debug msg="infisical answered 401 to «st.¦64ea31017343a5c201c979a9.5f862d568c50e6a7a3dc2ca56b824eca.c36eda3bc452dd26c015c88fed9466c5»"
            + - INFISICAL_TOKEN=«st.¦137378962d9cc899072ce0aa.016b7fea27271801bf46fd1ea6da656f.4adcf5f1658a174fb3506fceaab9a7ca» # infisical
            + curl -H 'X-Auth: «st.¦fca7e67514a3c5e736feeff5.431bfae52f031869dc4f527f09a2cd76.802b3a106456dc6fdd0b703483bb32d7»' https://infisical.example/v1
            - st.64ea31017343a5c201c979a9.5f862d568 is cut off
            - myst.64ea31017343a5c201c979a9.5f862d568c50e6a7a3dc2ca56b824eca.c36eda3bc452dd26c015c88fed9466c5
            - what begins with st. is a infisical one
            """),
        Secret("vault.token", "Vault token", "TOKEN_VAULT", new TokenRule("hvs.{t24-300}", "hvb.{t100-300}", "hvr.{t24-300}"), """
            + vault login --with «hvs.¦1dblNUDrlV5rZI6dtlfKB8pYfZPOcO» --quiet
            + VAULT_TOKEN=«hvb.¦WAZOuptRYnRTkwkKThTYyhfBCau-KHAK3l_9UQ7t94QErawusc5rqdv-J7gbkX9pqdLqQ2ToP4N6sPuENOLEpQ_o_4RNJdwevyWgiXTdJY»
            + "vault_token": "«hvr.¦xdaaHdvmgT21Tw-aOtaQG46koadUWj»",
            - hvs.1dblNUDrl is cut off
            - myhvs.1dblNUDrlV5rZI6dtlfKB8pYfZPOcO
            - what begins with hvs. is a vault one
            """),
        Secret("vault.token-old", "Vault token", "TOKEN_VAULT", new TokenRule("s.{n24}", "b.{n24}", "r.{n24}") { Near = ["vault", "bao"] }, """
            + level=debug msg="vault answered 401 to «s.¦uRtUu7zc6PfBdSQPSTnylCmF»"
            + - VAULT_TOKEN_OLD=«b.¦pTvtvPMl8k0Feo0bH8qDMtdz» # vault
            + vault: curl -H 'X-Auth: «r.¦KgG0WzWr4HxCc0V8lcToUCdg»' https://vault.example/v1
            - s.uRtUu7zc is cut off
            - mys.uRtUu7zc6PfBdSQPSTnylCmF
            - what begins with s. is a vault one
            """),
        Secret("vault.unseal", "Vault unseal key", "KEY_VAULT",
            new KeyedRule("unsealkey", "unsealkey1", "unsealkey2", "unsealkey3", "unsealkey4", "unsealkey5", "recoverykey1", "recoverykey2", "recoverykey3", "initialroottoken") { Value = ValueShape.AtLeast(20) }, """
            + Unseal Key 1: «pAJuHYXPRqAV+yTh1KfiNCux1OLuqv3De3gGFlgDIxc=»
            + Unseal Key 3: «b07495881bbc6b3f6c7a9b65dc3adf16cc261443e59c8d21c3a1522f278c7e454c»
            + Initial Root Token: «hvs.Ba41dJy79i1xbaz8gXP2gbqE»
            - Unseal Key (will be hidden):
            - Unseal Progress: 1/3
            - Unseal Nonce: 4990d474-5aa2-131e-2a70-74ac0cda47cb
            """),
        Secret("vault.approle", "Vault AppRole secret", "SECRET_VAULT", new KeyedRule("secretid", "vaultsecretid", "vaultroleid", "wrappingtoken") { Value = ValueShape.AtLeast(12) }, """
            + secret_id    = "«f68efaa0-498a-9c72-1a26-a40485bd2154»"
            + VAULT_SECRET_ID=«8277cbbd-4065-d57f-2a9a-68f419b29c61»
            + wrapping_token: «hvs.Bu_Y9P-e6EQq35zWdEx_6PkPMyGTfOc34vfe-avDULKkZBebjfp9pjDjAuZjTVAIpXRMi3-k1BlvLVyoDEfgedFqYieBXTL»
            - secret_id_file_path = "/etc/vault/secret-id"
            - secret_id_ttl=10m
            - VAULT_SECRET_ID=${SECRET_ID}
            """),
        Secret("consul.token", "Consul token", "TOKEN_CONSUL",
            new KeyedRule("consulhttptoken", "secretid", "accessorsecret", "consultoken", "aclmastertoken", "acltoken") { Value = ValueShape.AtLeast(16) }, """
            + CONSUL_HTTP_TOKEN=«6388f313-caf6-878b-71a5-b91b49b348eb»
            + SecretID:         «0800e18d-fa58-31ac-f254-ffa24ec14c04»
            + acl_master_token = "«ee38bbfa-e0b8-7726-62d0-883b6eccd89f»"
            - AccessorID:       f69ff3dc-d7e7-0bd4-68f2-fa2b55ca9670
            - CONSUL_HTTP_TOKEN_FILE=/run/secrets/consul
            - node_id=9a8fdcab-a145-22f3-c624-d42b05dd89bd
            """),
        Secret("hashicorp.gossip", "gossip encryption key", "KEY_GOSSIP", new KeyedRule("encrypt") { Value = ValueShape.Of("{b24}", "{b44}") }, """
            + consul:⏎ encrypt = "«HibXVmMbyb14A/S49b7rz0NToYpRSwMxF2AtwZw7+Jo=»"
            + {"datacenter":"dc1","encrypt":"«VuJEvQeb5mwtRf+MZsyiZNqY4bxqtaD/J7hy3sq7+u8=»"}
            + nomad server { encrypt = "«2h/iyoyZVBiITtirqQ1030E=»" }
            - encrypt = true
            - encrypt: aes256gcm
            - consul encrypt=AES
            """),
        Secret("nomad.token", "Nomad token", "TOKEN_NOMAD", new KeyedRule("nomadtoken", "*_nomad_token"), """
            + NOMAD_TOKEN=«3a90c341-82aa-99dd-bdb3-91d161defaec»
            + export NOMAD_TOKEN="«6a4ecb60-0e50-e1c4-c309-67a58dcdc417»"
            + nomad_token: «2631fa71-20d2-be4b-bcf7-ea3d2eb81eb1»
            - NOMAD_TOKEN=$(cat x)
            - nomad_token_ttl: 1h
            - NOMAD_ADDR=http://10.0.0.2:4646
            """),
        Secret("onepassword.service", "1Password service account token", "TOKEN_1PASSWORD", new TokenRule("ops_eyJ{t200-4000}"), """
            + onepassword_service: '«ops_eyJ¦lU8FEEw3wxp9_H6fbVNC1kL7PF4c9HgmkkAKS1dS8FZfedSKlj9bduNyoapZliFYxhjo9cqVoxOGEO4h1K_RYiU0N3PjI1H8AvRPR3MdGdwpdO6POE63S6krwII1wvxZ8qqIo-Eyg_O5J13hy-qUbQxMyD63bHOz_HOVxVXEz_Ekn6h_nkLXr2qEdCTjpHMkf9OOeA-MSTm4Tx»'
            + level=debug msg="onepassword answered 401 to «ops_eyJ¦uheiGDPd5orTr514SbHPuv6XA3uaIi4zELLYLjBbYJj9lGg_dIT0y9kmbdUro0HNS4YZ0jvZ0eNtcu6fxvGk9srEfH6HIr_AyEzgQ4Wd_0zE22RClh4Ie8XppvEgpCR-xLZJ47efyoAFpUKF4nb6-P4rH401DNoJnJzMeBby53og67BZ_JrN__NFAeIgMJtYAbhaLLI_HEAsIb»"
            + - ONEPASSWORD_SERVICE=«ops_eyJ¦iK6G7MJ_rDnMN90ergdUHZZIRDUvJIq-eqotHIBTqYnKsGrf-Y7lhSCWEGAPYShh3ydv8UywkIBgq3Iuy5Mrs8jkAFvDkB6MPiKc1R1aJMuxYhY5KS8GibzneFCdQ3D_ozrbMPG5Lo4rgtxbrVqKo_Lzu33wnajDkeHO4wJ7hf2qOxuN_LKBEkCcRzNwUYnpQcMclA0amTYFMi» # onepassword
            - ops_eyJlU8FEEw3wxp9_H6fbVNC1kL7PF4c9HgmkkAKS1dS8FZfedSKlj9bduNyoapZliFYxhjo9cqVoxOGEO is cut off
            - myops_eyJlU8FEEw3wxp9_H6fbVNC1kL7PF4c9HgmkkAKS1dS8FZfedSKlj9bduNyoapZliFYxhjo9cqVoxOGEO4h1K_RYiU0N3PjI1H8AvRPR3MdGdwpdO6POE63S6krwII1wvxZ8qqIo-Eyg_O5J13hy-qUbQxMyD63bHOz_HOVxVXEz_Ekn6h_nkLXr2qEdCTjpHMkf9OOeA-MSTm4Tx
            - what begins with ops_eyJ is a onepassword one
            """),
        Secret("onepassword.secret-key", "1Password secret key", "KEY_1PASSWORD", new TokenRule("A3-{u6}-{u6}-{u5}-{u5}-{u5}-{u5}", "A3-{u6}-{u11}-{u5}-{u5}-{u5}"), """
            + ONEPASSWORD_SECRET_KEY=«A3-¦V04DH6-X32BZV-ZIWUZ-WXR9W-GMSHX-DR6G2»
            + "onepassword_secret_key": "«A3-¦JR3DM0-8ZT2ODVJ3D3-YUYSE-EYAJ2-SZVEQ»",
            + onepassword_secret_key: '«A3-¦OM8C0I-0Z0BUS-9KYLK-WLEX9-1W5A5-5XV2M»'
            - A3-V04DH6-X32BZV is cut off
            - myA3-V04DH6-X32BZV-ZIWUZ-WXR9W-GMSHX-DR6G2
            - what begins with A3- is a 1password one
            """),
        Secret("bitwarden.access-token", "Bitwarden access token", "TOKEN_BITWARDEN", new TokenRule("0.{h8}-{h4}-{h4}-{h4}-{h12}.{n30}:{b24}"), """
            + {"service":"bws","given":"«0.¦5043e3d1-8172-f8f8-5884-ec585dc17601.AeFBOWtNLU2ycpJfpYAd5PLJnRfxtT:2t1EJQSVkd3Mfx52fXZIFZE=»"}
            + bws login --with «0.¦0f33cf0c-4fc9-6028-fa45-301187ddcc37.aNySUFLT6x8si5HdYxrpAUVEQVg2TA:CWvP4s1dEpNkE2QLsj7GQeY=» --quiet
            + BITWARDEN_ACCESS_TOKEN=«0.¦f047ee84-bd33-93f4-39ed-956f3cf53871.5fF9GJiHWH0qqxhbtwhiSED7D9S9sm:z89+Q+zV9uQuKuY92ONcaBo=»
            - 0.5043e3d1-8172-f8f8-5884-ec585dc1760 is cut off
            - my0.5043e3d1-8172-f8f8-5884-ec585dc17601.AeFBOWtNLU2ycpJfpYAd5PLJnRfxtT:2t1EJQSVkd3Mfx52fXZIFZE=
            - what begins with 0. is a bws one
            """),
        Secret("bitwarden.keys", "Bitwarden installation or session key", "KEY_BITWARDEN",
            new KeyedRule("installationkey", "bwsession", "bwclientsecret", "bwinstallationkey", "pushinstallationkey", "vaultwardenadmintoken") { Value = ValueShape.AtLeast(12) }, """
            + BW_SESSION="«2qU0LR7vqe1b4zWicZG6H44npCJ8FfHgzXAulXKyzJrnw3bp1Re5TsAQ11X5dtTLW8PaEy5tEhs8QCVzwQdk/m8=»"
            + PUSH_INSTALLATION_KEY=«xYlNxL8tuefQgeVaCnq8»
            + globalSettings__installation__key=x⏎installation_key: «biTkZQ6Bjjf2Wdxs5FFU»
            - BW_SESSION=$(bw unlock --raw)
            - PUSH_INSTALLATION_ID=602eaff1-96e4-242e-a826-72e862e4dd89
            - installation_key:
            """),
        Secret("age.plugin", "age identity of a plugin", "PRIVATE_KEY", new TokenRule("AGE-PLUGIN-{U2-30}-1{u40-400}"), """
            + {"service":"age","given":"«AGE-PLUGIN-¦PANPWBLB-1HY1V70636OKORVO0ITT44RJBUNL19ERTB7LYA610O1GHIT»"}
            + age login --with «AGE-PLUGIN-¦ZTQABAPB-16ROSPUKCYUF0KO59M4D6KYZDYUF615VIJIOH2EW8T809P1» --quiet
            + AGE_PLUGIN=«AGE-PLUGIN-¦BUWORXGU-17ZZ20EPVECC5SGH6DMCNBBIA28H61D4AVSVCE8MH38F72F»
            - AGE-PLUGIN-PANPWBLB-1HY1V7 is cut off
            - myAGE-PLUGIN-PANPWBLB-1HY1V70636OKORVO0ITT44RJBUNL19ERTB7LYA610O1GHIT
            - what begins with AGE-PLUGIN- is a age one
            """),
        Secret("heroku.key", "Heroku key", "KEY_HEROKU", new TokenRule("HRKU-{t36-60}"), """
            + curl -H 'X-Auth: «HRKU-¦z3o0dau7OuyMLZ0TPHzZecr_EvN0ZlbdMIgh_cpcw2»' https://heroku.example/v1
            + {"service":"heroku","given":"«HRKU-¦mmLoI3zylBBlp99OIhHZfbAkM-nZOYE2segAHas2wl»"}
            + heroku login --with «HRKU-¦C8tWYCAR1yMu8L9yQfclNcIYR3MFr_NI7TUu0r6KI1» --quiet
            - HRKU-z3o0dau7OuyML is cut off
            - myHRKU-z3o0dau7OuyMLZ0TPHzZecr_EvN0ZlbdMIgh_cpcw2
            - what begins with HRKU- is a heroku one
            """),
    ];
}
