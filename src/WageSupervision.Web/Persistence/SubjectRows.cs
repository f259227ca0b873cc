namespace WageSupervision.Web.Persistence;

/// <summary>What lists show of something that events happen to; every column follows from its events, or from where it was begun.</summary>
public interface ISubjectRow : IOfEnterprise
{
    /// <summary>The subject whose events these are.</summary>
    Guid SubjectId { get; }

    /// <summary>The number of its events; also what two people who act at once are told apart by.</summary>
    int Version { get; }
}

/// <summary>Keys of what events happen to.</summary>
public static class Subjects
{
    /// <summary>
    /// Stands where others have their enterprise: for what belongs to none, like a complaint against somebody who is not registered.
    /// No enterprise ever has this id, so that one ledger and one form of key serve both.
    /// </summary>
    public const long OfNoEnterprise = 0;
}
