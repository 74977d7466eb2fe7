import type { LintSeverity } from './finding.ts';

/** Files that tend to matter to security, and why. */
export interface Suspect {
  readonly name: string;
  /** Second half of a sentence: what a change to them can do. */
  readonly why: string;
  readonly severity: Exclude<LintSeverity, 'error'>;
  readonly globs: readonly string[];
  /** The globs guess from a name: documentation and pictures of that name are let be. */
  readonly guess?: true;
}

const anywhere = (names: string): readonly string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `**/${name}`);

/**
 * What a policy is expected to call high-risk. Names are those that the tools themselves look for. Where a name alone
 * says what a file is, it is a warning; where it is a guess from a folder's name, a note.
 */
export const SUSPECTS: readonly Suspect[] = [
  {
    name: 'lockfiles',
    why: 'they decide which code of others is installed',
    severity: 'warning',
    globs: anywhere(`
      package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock
      Cargo.lock go.sum go.work.sum Gemfile.lock composer.lock mix.lock rebar.lock pubspec.lock
      poetry.lock Pipfile.lock uv.lock pdm.lock pixi.lock conda-lock.yml pylock.toml pylock.*.toml
      packages.lock.json paket.lock gradle.lockfile buildscript-gradle.lockfile verification-metadata.xml
      Package.resolved Podfile.lock Cartfile.resolved flake.lock .terraform.lock.hcl Chart.lock
      MODULE.bazel.lock maven_install.json stack.yaml.lock cabal.project.freeze conan.lock renv.lock Manifest.toml`),
  },
  {
    name: 'package manifests',
    why: 'they name dependencies and the scripts that run on installing them',
    severity: 'warning',
    globs: anywhere(`
      package.json package.json5 package.yaml deno.json deno.jsonc jsr.json bower.json
      go.mod go.work Cargo.toml Gemfile *.gemspec composer.json mix.exs pubspec.yaml
      pyproject.toml setup.py setup.cfg requirements*.txt requirements/*.txt constraints*.txt Pipfile environment.yml pixi.toml
      pom.xml build.gradle build.gradle.kts settings.gradle settings.gradle.kts libs.versions.toml build.sbt project/plugins.sbt
      *.csproj *.fsproj *.vbproj Directory.Packages.props Directory.Build.props packages.config paket.dependencies
      Package.swift Podfile Cartfile flake.nix shell.nix WORKSPACE WORKSPACE.bazel MODULE.bazel
      conanfile.txt conanfile.py vcpkg.json stack.yaml *.cabal rebar.config`),
  },
  {
    name: 'package manager settings',
    why: 'they decide where packages come from and what runs while they are installed',
    severity: 'warning',
    globs: anywhere(`
      .npmrc .yarnrc .yarnrc.yml .pnpmfile.cjs .pnpmfile.mjs pnpm-workspace.yaml bunfig.toml lerna.json
      .yarn/{releases,plugins,patches}/** patches/** pip.conf .pip/** .pypirc uv.toml
      .cargo/config .cargo/config.toml rust-toolchain rust-toolchain.toml .bundle/config nuget.config
      gradle.properties gradle/wrapper/** gradlew gradlew.bat mvnw mvnw.cmd .mvn/** .npmignore`),
  },
  {
    name: 'infrastructure as code',
    why: 'they change what runs, and who can reach it',
    severity: 'warning',
    globs: anywhere(`
      *.tf *.tf.json *.tofu *.tfvars *.tfvars.json *.tfbackend terragrunt.hcl *.pkr.hcl *.nomad Pulumi.yaml Pulumi.*.yaml
      cdk.json serverless.yml serverless.yaml samconfig.toml *.bicep *.bicepparam cloudformation/**
      {ansible,playbooks}/**/*.{yml,yaml} wrangler.toml wrangler.json wrangler.jsonc vercel.json netlify.toml
      fly.toml render.yaml railway.json app.yaml Procfile firebase.json firestore.rules storage.rules supabase/config.toml`),
  },
  {
    name: 'container definitions',
    why: 'they decide what is inside the images that run',
    severity: 'warning',
    globs: anywhere(`
      Dockerfile Dockerfile.* *.Dockerfile Containerfile Containerfile.* .dockerignore docker-bake.hcl docker-bake.json
      compose.{yml,yaml} compose.*.{yml,yaml} docker-compose*.{yml,yaml} .devcontainer/**`),
  },
  {
    name: 'Kubernetes and Helm',
    why: 'they decide what is deployed, with which rights',
    severity: 'warning',
    globs: anywhere(`
      Chart.yaml values.yaml values-*.yaml values.*.yaml kustomization.{yml,yaml} helmfile.{yml,yaml} skaffold.yaml Tiltfile
      {charts,helm,k8s,kubernetes,kustomize,argocd,fluxcd}/**/*.{yml,yaml,tpl}`),
  },
  {
    name: 'code owners in other places',
    why: 'other forges and tools read ownership from them',
    severity: 'note',
    globs: anywhere('CODEOWNERS OWNERS OWNERS_ALIASES'),
  },
  {
    name: 'instructions for coding agents',
    why: 'they tell agents and AI reviewers what to do',
    severity: 'warning',
    globs: anywhere(`
      AGENTS.md AGENT.md CLAUDE.md CLAUDE.local.md GEMINI.md .claude/** .codex/** .gemini/** .junie/** .kiro/**
      .cursorrules .cursorignore .cursor/** .windsurfrules .windsurf/** .clinerules .clinerules/** .roo/** .roorules .continue/**
      .github/copilot-instructions.md .github/{instructions,prompts,agents,chatmodes,skills}/** .aider.conf.yml
      .mcp.json mcp.json .vscode/mcp.json .rules .goosehints .amazonq/** .augment/** .coderabbit.yaml`),
  },
  {
    name: 'environment files',
    why: 'they hold settings, and often secrets',
    severity: 'warning',
    globs: anywhere(
      '.env .env.* .envrc *.env .dev.vars secrets.{yml,yaml,json,toml} *.sops.{yml,yaml,json,env} .sops.yaml',
    ),
  },
  {
    name: 'git hooks and attributes',
    why: "they run on a developer's machine, or hide a file's diff from its reviewer",
    severity: 'warning',
    globs: anywhere(`
      .gitattributes .gitconfig .husky/** .githooks/** .git-hooks/** .pre-commit-config.yaml .pre-commit-hooks.yaml
      lefthook.{yml,yaml,toml} .lefthook/** .lintstagedrc* lint-staged.config.*`),
  },
  {
    name: 'other CI systems',
    why: 'they run with credentials of their own',
    severity: 'warning',
    globs: anywhere(`
      .gitlab-ci.yml .gitlab/** .circleci/** Jenkinsfile Jenkinsfile.* *.jenkinsfile azure-pipelines*.{yml,yaml} .azure-pipelines/**
      .buildkite/** .travis.yml appveyor.yml bitbucket-pipelines.yml .drone.yml .woodpecker.{yml,yaml} .woodpecker/** .teamcity/**
      cloudbuild.{yml,yaml} buildspec*.{yml,yaml} appspec.{yml,yaml} .semaphore/** .cirrus.yml .tekton/** .harness/** .forgejo/** .gitea/**`),
  },
  {
    name: 'settings of the repository and its bots',
    why: 'bots act on them with rights of their own',
    severity: 'warning',
    globs: anywhere(`
      .github/dependabot.{yml,yaml} .github/settings.yml .github/rulesets/** .github/labeler.yml .github/mergify.yml .mergify.yml
      renovate.json renovate.json5 .github/renovate.json .github/renovate.json5 .renovaterc .renovaterc.json .releaserc* release-please-config.json`),
  },
  {
    name: 'exceptions of security scanners',
    why: 'they silence findings',
    severity: 'warning',
    globs: anywhere(`
      .snyk .trivyignore .trivyignore.yaml .semgrepignore .semgrep.yml .semgrep/** .gitleaks.toml .gitleaksignore .checkov.{yml,yaml}
      .tfsec/** .bandit .nsprc audit-ci.json* osv-scanner.toml .grype.yaml .hadolint.yaml .github/codeql/** sonar-project.properties zizmor.yml .github/zizmor.yml`),
  },
  {
    name: 'keys and certificates',
    why: 'they are secrets, or decide who is trusted',
    severity: 'warning',
    globs: anywhere('*.pem *.key *.crt *.cer *.p12 *.pfx *.jks *.keystore *.asc *.gpg known_hosts authorized_keys'),
  },
  {
    name: 'build scripts',
    why: 'they run in CI, with what it holds',
    severity: 'note',
    globs: anywhere(`
      Makefile GNUmakefile *.mk justfile .justfile Taskfile.{yml,yaml} Rakefile build.rs build.sh build.xml CMakeLists.txt meson.build
      noxfile.py tox.ini SConstruct Earthfile turbo.json nx.json BUILD BUILD.bazel .bazelrc magefile.go gulpfile.* Gruntfile.* build.zig
      {webpack,vite,rollup,next,nuxt,babel,esbuild,metro}.config.*`),
  },
  {
    name: 'database migrations',
    why: 'they change data in ways that are hard to take back',
    severity: 'note',
    guess: true,
    globs: anywhere(`
      {migrations,migration,migrate,alembic,flyway,liquibase,drizzle}/** prisma/** db/schema.rb db/structure.sql schema.sql *.migration.{ts,js,sql}`),
  },
  {
    name: 'authentication and authorisation',
    why: 'they decide who gets in and what they may do',
    severity: 'note',
    guess: true,
    globs: anywhere(`
      {auth,authn,authz,authentication,authorization,authorisation,identity,iam,oauth,oauth2,oidc,saml,sso}/**
      {login,session,sessions,permission,permissions,rbac,acl,policies,tenancy,tenants,middleware}/**
      {auth,login,session,permissions,rbac,acl,middleware,policy}.*`),
  },
  {
    name: 'cryptography and secrets',
    why: 'a slip in them shows nowhere',
    severity: 'note',
    guess: true,
    globs: anywhere(
      '{crypto,cryptography,encryption,kms,secrets,vault,signing,certs,tokens}/** {crypto,encryption,secrets,jwt,token,tokens}.*',
    ),
  },
];

/** Files that go by a suspect's name and are meant to be copied or read, not run. */
export const HARMLESS: readonly string[] = anywhere(`
  .env.example .env.*.example .env.sample .env.template .env.dist *.env.example
  *.md *.mdx *.rst *.adoc *.png *.jpg *.jpeg *.gif *.svg *.webp *.ico *.snap`);
