using Microsoft.EntityFrameworkCore;
using Npgsql;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Looks into a test's database beside the portal.</summary>
public static class Sql
{
    /// <summary>A context with the superuser's rights, for arranging and looking.</summary>
    public static AppDbContext Open(this TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return new(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(database.SuperuserConnectionString).Options);
    }

    /// <summary>Runs one statement.</summary>
    public static async Task ExecuteAsync(string connectionString, string statement, int timeout = 30)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = timeout };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The SQLSTATE with which a statement is refused, or an empty string where it runs; either way nothing stays.</summary>
    public static async Task<string> StateOfAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(statement, connection, transaction);
        try
        {
            await command.ExecuteNonQueryAsync();
            return "";
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }

    /// <summary>The first column of a query.</summary>
    public static async Task<List<T>> ListAsync<T>(string connectionString, string query)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<T> found = [];
        while (await reader.ReadAsync())
        {
            found.Add(await reader.GetFieldValueAsync<T>(0));
        }

        return found;
    }

    /// <summary>One line a table, which changes with any change of any row: two equal lists mean that nothing was written in between.</summary>
    public static async Task<List<string>> FingerprintAsync(this TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var tables = await ListAsync<string>(database.SuperuserConnectionString,
            "select tablename::text from pg_tables where schemaname = 'public' and tablename not like 'payroll\\_line\\_%' order by 1");
        List<string> lines = [];
        foreach (var table in tables)
        {
            lines.AddRange(await ListAsync<string>(database.SuperuserConnectionString,
                $"select '{table} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \"{table}\" t"));
        }

        return lines;
    }
}
