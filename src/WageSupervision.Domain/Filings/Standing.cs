using System.Linq.Expressions;

namespace WageSupervision.Domain.Filings;

/// <summary>
/// 有效: accepted, and neither withdrawn nor replaced by an amendment. Here it is said for queries and for rows in hand. Texts of SQL repeat
/// it: that of the duties of an area, which DutyAgreementTests hold to the rule of one enterprise, and the filters of the unique indexes,
/// by which the database refuses a second standing filing of a period.
/// </summary>
public static class Standing
{
    private static readonly Func<Submission, bool> InHand = Of<Submission>().Compile();

    /// <summary>The condition, as the database is asked for it.</summary>
    /// <typeparam name="TSubmission">Payrolls with nil returns, or attendance.</typeparam>
    public static Expression<Func<TSubmission, bool>> Of<TSubmission>()
        where TSubmission : Submission =>
        filing => filing.ReplacedBy == null && (filing.State == FilingState.Accepted || filing.State == FilingState.AcceptedWithFindings);

    /// <summary>Those that stand.</summary>
    /// <typeparam name="TSubmission">Payrolls with nil returns, or attendance.</typeparam>
    public static IQueryable<TSubmission> Stand<TSubmission>(this IQueryable<TSubmission> filings)
        where TSubmission : Submission => filings.Where(Of<TSubmission>());

    /// <summary>Those that are accepted, also where they were replaced since.</summary>
    /// <typeparam name="TSubmission">Payrolls with nil returns, or attendance.</typeparam>
    public static IQueryable<TSubmission> AreAccepted<TSubmission>(this IQueryable<TSubmission> filings)
        where TSubmission : Submission =>
        filings.Where(filing => filing.State == FilingState.Accepted || filing.State == FilingState.AcceptedWithFindings);

    /// <summary>Those that were accepted once, also where they were replaced or withdrawn since.</summary>
    /// <typeparam name="TSubmission">Payrolls with nil returns, or attendance.</typeparam>
    public static IQueryable<TSubmission> WereAccepted<TSubmission>(this IQueryable<TSubmission> filings)
        where TSubmission : Submission =>
        filings.Where(filing => filing.State == FilingState.Accepted || filing.State == FilingState.AcceptedWithFindings
            || filing.State == FilingState.Withdrawn);

    /// <summary>Those that do not stand, or not any more.</summary>
    /// <typeparam name="TSubmission">Payrolls with nil returns, or attendance.</typeparam>
    public static IQueryable<TSubmission> DoNotStand<TSubmission>(this IQueryable<TSubmission> filings)
        where TSubmission : Submission
    {
        var stands = Of<TSubmission>();
        return filings.Where(Expression.Lambda<Func<TSubmission, bool>>(Expression.Not(stands.Body), stands.Parameters));
    }

    /// <summary>Whether this one stands.</summary>
    public static bool Stands(this Submission filing) => InHand(filing);

    /// <summary>Whether this one is accepted, also where it was replaced since.</summary>
    public static bool IsAccepted(this Submission filing) => filing.State.IsAccepted();

    /// <summary>Whether this one was accepted once, also where it was replaced or withdrawn since.</summary>
    public static bool WasAccepted(this Submission filing) => filing.IsAccepted() || filing.State == FilingState.Withdrawn;

    /// <summary>Whether it is an end state that counts as filed.</summary>
    public static bool IsAccepted(this FilingState state) => state is FilingState.Accepted or FilingState.AcceptedWithFindings;
}
