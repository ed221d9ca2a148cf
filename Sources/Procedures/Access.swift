package import Ground

/// Who may know of a matter.
package struct Access: Hashable, Sendable {
    /// Its record, and what its papers mark as public, stand in the open record.
    package let isPublic: Bool
    /// Who reads it beyond what is public.
    package let readers: [Who]
    /// Walls that nothing opens, whatever else a person is.
    package let walls: [Wall]
}

/// Somebody who must not see a matter.
package enum Wall: Hashable, Sendable {
    /// This role, when the field holds one of these choices: deputies and litigation.
    case role(Role, when: FieldPath, in: [String])
    /// Everyone of the unit that the field names: the one complained about.
    case unit(FieldPath)
}
