namespace WageSupervision.Web.Persistence;

/// <summary>What lists show of something that events happen to; every column follows from its events, or from where it was begun.</summary>
public interface ISubjectRow : IOfEnterprise
{
    /// <summary>The subject whose events these are.</summary>
    Guid SubjectId { get; }

    /// <summary>The number of its events; also what two people who act at once are told apart by.</summary>
    int Version { get; }
}
