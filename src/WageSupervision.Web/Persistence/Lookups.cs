using Microsoft.EntityFrameworkCore;

namespace WageSupervision.Web.Persistence;

/// <summary>
/// Whose a thing is that an address or a paper names without its enterprise: the one place that asks every enterprise's rows. The
/// thing itself is then loaded by both keys. <c>null</c> where there is none.
/// </summary>
public static class Lookups
{
    /// <summary>Of a finding.</summary>
    public static Task<long?> EnterpriseOfFindingAsync(this AppDbContext database, Guid findingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Findings.Where(f => f.FindingId == findingId).Select(f => (long?)f.EnterpriseId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Of a filing.</summary>
    public static Task<long?> EnterpriseOfFilingAsync(this AppDbContext database, Guid filingId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Filings.Where(f => f.FilingId == filingId).Select(f => (long?)f.EnterpriseId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Of the filing, or of the attendance filing, with a 收件回执号.</summary>
    public static async Task<long?> EnterpriseOfReceiptAsync(this AppDbContext database, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await database.Filings.Where(f => f.ReceiptNumber == number).Select(f => (long?)f.EnterpriseId).FirstOrDefaultAsync(cancellationToken)
            ?? await database.AttendanceFilings.Where(f => f.ReceiptNumber == number).Select(f => (long?)f.EnterpriseId).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Of what was laid down under a 待登记回执号 and registered since.</summary>
    public static Task<long?> EnterpriseOfAttemptAsync(this AppDbContext database, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.SpoolRegistrations.Where(r => r.AttemptNumber == number).Select(r => (long?)r.EnterpriseId).FirstOrDefaultAsync(cancellationToken);
    }
}
