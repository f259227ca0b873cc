using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>What else shows a part on the check page of a payroll, having looked at its lines in passing: a feature above plugs itself in here.</summary>
public interface ICheckPart
{
    /// <summary>The view component that shows it; it is given the <c>filing</c>, and as <c>preview</c> what <see cref="ICheckLook.EndAsync"/> gave.</summary>
    string Component { get; }

    /// <summary>Begins to look at a filing that waits for confirmation; <c>null</c> where there is nothing to hold against it.</summary>
    Task<ICheckLook?> BeginAsync(FilingRow filing, CancellationToken cancellationToken);
}

/// <summary>One look at the lines of a payroll.</summary>
public interface ICheckLook
{
    /// <summary>Sees the next line.</summary>
    void See(PayrollLine line);

    /// <summary>What came of it.</summary>
    Task<object?> EndAsync(CancellationToken cancellationToken);
}
