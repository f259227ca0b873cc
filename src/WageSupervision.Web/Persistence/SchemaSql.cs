namespace WageSupervision.Web.Persistence;

/// <summary>
/// The parts of the schema that EF Core cannot say, kept as SQL in <c>Migrations/sql</c> and carried in the assembly. Files below 100
/// are run once, by the migration that names them; those from 100 on after every migration.
/// </summary>
internal static class SchemaSql
{
    /// <summary>A file's text.</summary>
    /// <param name="name">Its name without the ending, for example <c>010-sequences</c>.</param>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(SchemaSql).Assembly.GetManifestResourceStream($"{name}.sql")
            ?? throw new InvalidOperationException($"There is no {name}.sql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
