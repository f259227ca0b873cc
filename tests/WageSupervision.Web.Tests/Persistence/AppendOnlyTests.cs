using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Persistence;

/// <summary>What the database itself refuses, and what shows where somebody got past it.</summary>
public sealed class AppendOnlyTests(WholeJourneyFixture fixture) : IClassFixture<WholeJourneyFixture>
{
    private const string NoPermission = "42501";
    private const string RefusedByTrigger = "23001";

    /// <summary>Each append-only table and each statement.</summary>
    public static TheoryData<string, string> Changes()
    {
        var data = new TheoryData<string, string>();
        foreach (var table in DatabaseSetup.AppendOnly)
        {
            data.Add(table, "update {0} set {1} = {1}");
            data.Add(table, "delete from {0}");
            data.Add(table, "truncate {0} cascade");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Change_ByThePortalsRole_IsNotPermitted(string table, string statement) =>
        Assert.Equal(NoPermission, await Sql.StateOfAsync(fixture.Host.Database.AppConnectionString, Of(table, statement)));

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Change_ByTheOwner_IsRefusedByATrigger(string table, string statement)
    {
        Assert.NotEqual("0", (await Sql.ListAsync<string>(fixture.Host.Database.ConnectionString, $"select count(*)::text from {table}"))[0]);
        Assert.Equal(RefusedByTrigger, await Sql.StateOfAsync(fixture.Host.Database.ConnectionString, Of(table, statement)));
    }

    [Theory]
    [InlineData("update payroll_line_202609 set net = 0", RefusedByTrigger)]
    [InlineData("delete from payroll_line_202609", RefusedByTrigger)]
    [InlineData("truncate payroll_line_202609", RefusedByTrigger)]
    public async Task Change_OfAPartitionByTheOwner_IsRefusedByATrigger(string statement, string state) =>
        Assert.Equal(state, await Sql.StateOfAsync(fixture.Host.Database.ConnectionString, statement));

    [Theory]
    [InlineData("select 1 from payroll_line_202609")]
    [InlineData("update payroll_line_202609 set net = 0")]
    [InlineData("delete from payroll_line_202609")]
    [InlineData("truncate payroll_line_202609")]
    [InlineData("update region set name = 'x'")]
    [InlineData("delete from region")]
    [InlineData("delete from \"__EFMigrationsHistory\"")]
    [InlineData("create table mine (id int)")]
    [InlineData("drop table audit_entry")]
    [InlineData("alter table audit_entry disable trigger all")]
    [InlineData("drop trigger only_grows on audit_entry")]
    public async Task Statement_BeyondThePortalsRights_IsNotPermitted(string statement) =>
        Assert.Equal(NoPermission, await Sql.StateOfAsync(fixture.Host.Database.AppConnectionString, statement));

    [Theory]
    [InlineData("insert into payroll_line_202609 select * from payroll_line", "23505")]
    [InlineData("insert into payroll_line_202609 select (jsonb_populate_record(line, '{\"period\": \"2026-10-01\"}')).* from payroll_line line", "23514")]
    public async Task Insert_StraightIntoAPartition_TakesNewLinesOfItsMonthAlone(string statement, string state) =>
        Assert.Equal(state, await Sql.StateOfAsync(fixture.Host.Database.AppConnectionString, statement));

    [Fact]
    public async Task Partition_JustMadeOrSetUpAgain_MayOnlyBeAddedTo()
    {
        const string Rights = """
            select string_agg(right_name, ' ' order by right_name)
            from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) right_name
            where has_table_privilege('portal_app', 'payroll_line_203005', right_name)
            """;
        await Sql.ExecuteAsync(fixture.Host.Database.AppConnectionString, "select ensure_payroll_partition('2030-05-20')");

        Assert.Equal(["INSERT"], await Sql.ListAsync<string>(fixture.Host.Database.SuperuserConnectionString, Rights));
        await DatabaseSetup.MigrateAsync(fixture.Host.Database.ConnectionString);
        Assert.Equal(["INSERT"], await Sql.ListAsync<string>(fixture.Host.Database.SuperuserConnectionString, Rights));
    }

    [Fact]
    public async Task Partition_OutOfRange_IsNotMade() =>
        Assert.NotEqual("", await Sql.StateOfAsync(fixture.Host.Database.AppConnectionString, "select ensure_payroll_partition('2201-01-01')"));

    [Fact]
    public async Task Database_HasTheLocaleThatChineseSearchNeeds() =>
        Assert.Matches("^C\\.(UTF-8|utf8)$",
            (await Sql.ListAsync<string>(fixture.Host.Database.ConnectionString,
                "select datctype::text from pg_database where datname = current_database()"))[0]);

    [Fact]
    public void Model_IsWhatTheMigrationsMake()
    {
        using var database = fixture.Host.Database.Open();

        Assert.False(database.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Setup_Repeated_ChangesNothing()
    {
        var before = await fixture.Host.Database.FingerprintAsync();

        await DatabaseSetup.MigrateAsync(fixture.Host.Database.ConnectionString);

        Assert.Equal(before, await fixture.Host.Database.FingerprintAsync());
        Assert.Equal(NoPermission, await Sql.StateOfAsync(fixture.Host.Database.AppConnectionString, "delete from payroll_line_202609"));
    }

    [Fact]
    public async Task Tables_OfAnEnterprise_HaveItFirstInKeysAndInEveryUniqueIndex()
    {
        // Accounts belong to people, not to enterprises; the enterprise itself has it as its whole key.
        var wrong = await Sql.ListAsync<string>(fixture.Host.Database.SuperuserConnectionString, """
            select c.relname || ' ' || i.relname
            from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
              join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'enterprise_id'
            where x.indisunique and c.relname <> 'account' and x.indkey[0] <> a.attnum
            """);
        var owned = await Sql.ListAsync<string>(fixture.Host.Database.SuperuserConnectionString,
            "select table_name::text from information_schema.columns where table_schema = 'public' and column_name = 'enterprise_id' and table_name not like 'payroll\\_line\\_%'");

        Assert.Empty(wrong);
        Assert.Empty(new[] { "filing", "filing_file", "payroll_line", "finding", "supervision_case", "case_finding", "union_demand", "disclosure",
            "evidence", "procedure_event" }.Except(owned));
    }

    [Fact]
    public async Task ForeignKeys_BetweenTablesOfAnEnterprise_ContainIt()
    {
        var wrong = await Sql.ListAsync<string>(fixture.Host.Database.SuperuserConnectionString, """
            select k.conname::text
            from pg_constraint k
              join pg_attribute own on own.attrelid = k.conrelid and own.attname = 'enterprise_id'
              join pg_attribute other on other.attrelid = k.confrelid and other.attname = 'enterprise_id'
            where k.contype = 'f' and k.conrelid <> 'account'::regclass
              and not (own.attnum = any (k.conkey) and other.attnum = any (k.confkey))
            """);

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Tables_WhatAnEnterpriseOwns_AreOwnedByTheOwnerAlone() =>
        Assert.Equal([PrivatePostgres.OwnerRole],
            await Sql.ListAsync<string>(fixture.Host.Database.SuperuserConnectionString,
                "select distinct tableowner::text from pg_tables where schemaname = 'public'"));

    [Theory]
    [InlineData("update procedure_event set data = replace(data, '10000', '30000') where sequence = (select max(sequence) from procedure_event where subject_id = '{0}' and data like '%prior-notice-served%')")]
    [InlineData("update procedure_event set actor_id = gen_random_uuid() where sequence = 3")]
    [InlineData("update procedure_event set actor_shown = '别人' where sequence = 3")]
    [InlineData("update procedure_event set recorded_at = recorded_at + interval '1 microsecond' where sequence = 3")]
    [InlineData("update procedure_event set hash = decode(repeat('00', 32), 'hex') where sequence = 3")]
    [InlineData("update procedure_event set previous_hash = decode(repeat('00', 32), 'hex') where sequence = 3")]
    [InlineData("delete from procedure_event where sequence = 3")]
    [InlineData("delete from procedure_event where sequence = 1")]
    [InlineData("delete from procedure_event where sequence = 3; update procedure_event set sequence = sequence + 1000 where sequence > 3; update procedure_event set sequence = sequence - 1001 where sequence > 1000")]
    [InlineData("update procedure_event set sequence = 100 where sequence = 3; update procedure_event set sequence = 3 where sequence = 4; update procedure_event set sequence = 4 where sequence = 100")]
    [InlineData("update procedure_event set enterprise_id = 12 where subject_id = '{0}'")]
    public async Task Chain_TamperedWith_Shows(string statement)
    {
        Assert.True(await IsWholeAfterAsync("select 1"));

        Assert.False(await IsWholeAfterAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, fixture.Case)));
    }

    [Fact]
    public async Task IdentityNumbersAndAccounts_StandInClearNowhere()
    {
        var tables = await Sql.ListAsync<string>(fixture.Host.Database.SuperuserConnectionString,
            "select tablename::text from pg_tables where schemaname = 'public'");
        Assert.Contains("payroll_line_202609", tables);
        foreach (var word in new[] { WholeJourneyFixture.Canary,
            WholeJourneyFixture.Canary[6..14] + WholeJourneyFixture.Canary[14..], WholeJourneyFixture.BankCanary })
        {
            var hex = Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(word));
            foreach (var table in tables)
            {
                Assert.Equal("0", (await Sql.ListAsync<string>(fixture.Host.Database.SuperuserConnectionString,
                    $"select count(*)::text from \"{table}\" t where t::text like '%{word}%' or t::text like '%{hex}%'"))[0]);
            }
        }

        // The control: the line is there, enciphered and to be found by its index.
        await using var database = fixture.Host.Database.Open();
        Assert.Single(database.PayrollLines.Where(line => line.WorkerName == WholeJourneyFixture.NameCanary && line.IdentityCipher != null
            && line.BankCipher != null && line.IdentityIndex != null));
    }

    [Fact]
    public async Task Names_InFindingsCasesAndEvents_AreMasked()
    {
        foreach (var table in new[] { "finding", "procedure_event", "disclosure", "audit_entry", "supervision_case" })
        {
            Assert.Equal("0", (await Sql.ListAsync<string>(fixture.Host.Database.SuperuserConnectionString,
                $"select count(*)::text from {table} t where t::text like '%{WholeJourneyFixture.NameCanary}%'"))[0]);
        }
    }

    private static string Of(string table, string statement) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, table, table switch
        {
            "audit_entry" => "entry_id",
            "parameter_change" or "parameter_decision" => "change_id",
            "calculation_claim" => "claim_id",
            "outage" => "outage_id",
            "outage_maintenance" => "maintenance_id",
            "worker_search" => "search_id",
            _ => "enterprise_id",
        });

    // As the superuser with triggers off, and undone at the end: what a person with the keys of the server could do.
    private async Task<bool> IsWholeAfterAsync(string statement)
    {
        await using var database = fixture.Host.Database.Open();
        await using var transaction = await database.Database.BeginTransactionAsync();
#pragma warning disable EF1002 // Statements of this class.
        await database.Database.ExecuteSqlRawAsync("set local session_replication_role = replica");
        await database.Database.ExecuteSqlRawAsync(statement.Replace("where sequence",
            $"where subject_id = '{fixture.Case}' and sequence", StringComparison.Ordinal));
#pragma warning restore EF1002
        var rows = await database.ProcedureEvents.AsNoTracking().Where(e => e.SubjectId == fixture.Case).OrderBy(e => e.Sequence).ToListAsync();
        return Ledger.IsWhole(rows);
    }
}
